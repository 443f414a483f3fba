/**
 * Workbooks and documents of office programs as tables of text, read as a stream and within limits. Called by the intake
 * before a header is looked for; nothing outside the file is ever opened, and nothing in it is run or computed.
 */
@NullMarked
package vn.thidua.submission.office;

import org.jspecify.annotations.NullMarked;
