/**
 * The tables of the warehouse, generated from sql/warehouse at each build.
 * Other modules name columns only through these classes.
 */
@NamedInterface("tables")
package vn.thidua.warehouse.schema.tables;

import org.springframework.modulith.NamedInterface;
