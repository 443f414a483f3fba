/**
 * Reports that units prepare cell by cell, their way through check and acceptance, and the files that prove them.
 * Stands before the registry of submissions: a report that is handed in becomes a content like any file.
 */
@NullMarked
@NamedInterface("report")
package vn.thidua.submission.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
