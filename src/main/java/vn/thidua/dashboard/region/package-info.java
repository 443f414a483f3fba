/**
 * Shapes of places from GeoJSON files: read, checked, simplified once a change. Stands between the folder of maps and
 * the cards that draw on them.
 */
@NullMarked
package vn.thidua.dashboard.region;

import org.jspecify.annotations.NullMarked;
