package vn.thidua.ui.progress;

import java.io.Serializable;

/**
 * Reports of a cluster for the chosen quarter.
 *
 * @param code blank for units of no cluster
 * @param expected reports that are owed
 * @param received those that are there
 * @param onTime those of them that came in time
 */
record ClusterLine(String code, String name, int expected, int received, int onTime) implements Serializable {}
