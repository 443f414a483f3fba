/**
 * Apache ECharts as a Vaadin component: immutable options, chart kinds made from plain data, and the element that draws.
 * It knows nothing of Thidua and could be released alone; dashboards make options here, screens show them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Charts",
        allowedDependencies = {})
package vn.thidua.echarts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
