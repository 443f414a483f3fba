/**
 * What a page may be made of: one record for each kind of card, as a planner writes it in YAML.
 * Stands before everything else of the module and knows no figures.
 */
@NullMarked
package vn.thidua.dashboard.spec;

import org.jspecify.annotations.NullMarked;
