/**
 * Pages: a dashboard's YAML and the answers to its questions become cards with chart, table, sentence and foot line.
 * Stands between indicator and the screens, knows no user interface, and decides everything that a view shows.
 */
@ApplicationModule(
        displayName = "Dashboards",
        allowedDependencies = {
            "shared",
            "definition",
            "reference",
            "warehouse",
            "warehouse :: schema",
            "warehouse :: tables",
            "indicator",
            "register",
            "remark",
            "submission :: report",
            "echarts"
        })
@NullMarked
package vn.thidua.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
