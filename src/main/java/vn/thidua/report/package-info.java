/**
 * What a reader takes along: a page or one of its cards as workbook, CSV and as one file for a computer without network.
 * Stands behind the dashboards, whose finished pages it writes down; it asks for no figure itself.
 */
@ApplicationModule(
        displayName = "Taking it away",
        allowedDependencies = {"shared", "dashboard", "indicator", "echarts"})
@NullMarked
package vn.thidua.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
