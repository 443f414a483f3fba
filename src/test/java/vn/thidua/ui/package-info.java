/** Tests of the frame: theme, sign-in, layout parts. */
@NullMarked
package vn.thidua.ui;

import org.jspecify.annotations.NullMarked;
