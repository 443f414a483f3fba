/**
 * The rows of the operations database, generated from sql/operations at each build.
 * Feature modules name columns only through these classes.
 */
@NamedInterface("records")
package vn.thidua.operations.schema.tables.records;

import org.springframework.modulith.NamedInterface;
