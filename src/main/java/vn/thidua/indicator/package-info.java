/**
 * What the figures mean: a question about indicators becomes one query within what DuckDB and Trino both do, and its
 * answer carries coverage, origin, bounds and the comparison with what somebody else reported.
 * Stands between the warehouse and everything that shows figures: dashboards, planning, reports and the API.
 */
@ApplicationModule(
        displayName = "Indicators",
        allowedDependencies = {
            "shared",
            "definition",
            "warehouse",
            "warehouse :: schema",
            "warehouse :: tables",
            "warehouse :: records",
            "reference"
        })
@NullMarked
package vn.thidua.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
