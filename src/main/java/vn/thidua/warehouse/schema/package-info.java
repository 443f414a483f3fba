/**
 * The warehouse as jOOQ sees it, generated from sql/warehouse at each build.
 * Other modules name columns only through these classes.
 */
@NamedInterface("schema")
package vn.thidua.warehouse.schema;

import org.springframework.modulith.NamedInterface;
