/**
 * The tables of the operations database, generated from sql/operations at each build.
 * Feature modules name columns only through these classes.
 */
@NamedInterface("tables")
package vn.thidua.operations.schema.tables;

import org.springframework.modulith.NamedInterface;
