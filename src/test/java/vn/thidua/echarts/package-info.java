/** Tests of the chart component: options and their differences, chart kinds, what the server sends, what a browser draws. */
@NullMarked
package vn.thidua.echarts;

import org.jspecify.annotations.NullMarked;
