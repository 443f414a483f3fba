/**
 * The rows of the warehouse, generated from sql/warehouse at each build.
 * Other modules name columns only through these classes.
 */
@NamedInterface("records")
package vn.thidua.warehouse.schema.tables.records;

import org.springframework.modulith.NamedInterface;
