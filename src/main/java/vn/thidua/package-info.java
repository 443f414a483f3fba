/** Thidua: judges civic performance fairly and visually. Each direct sub-package is a module; its root is its API. */
@NullMarked
package vn.thidua;

import org.jspecify.annotations.NullMarked;
