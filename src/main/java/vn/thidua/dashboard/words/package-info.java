/**
 * The words of a page: figures with unit and qualifier, changes, coverage, findings, all localised.
 * Stands between looked-up rows and the cards, and is the only place of the module that writes sentences.
 */
@NamedInterface("words")
@NullMarked
package vn.thidua.dashboard.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
