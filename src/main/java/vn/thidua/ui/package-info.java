/**
 * All screens: the frame around them (header, navigation, sign-in) at this root, each feature's views in a sub-package.
 * It stands at the end of the flow: it shows what the modules answer, and no module uses it.
 */
@NullMarked
@ApplicationModule(displayName = "Screens")
package vn.thidua.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
