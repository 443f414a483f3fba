/**
 * The operations database as jOOQ sees it, generated from sql/operations at each build.
 * Feature modules name columns only through these classes.
 */
@NamedInterface("schema")
package vn.thidua.operations.schema;

import org.springframework.modulith.NamedInterface;
