/**
 * The rules of job definitions, each as a few queries over the candidates of a load and what is published.
 * Run after all cells are read and before anything is proposed.
 */
@NullMarked
package vn.thidua.etl.rule;

import org.jspecify.annotations.NullMarked;
