/**
 * What other programs may ask and hand in, over HTTP under {@code /api/v1}: the same answers, rights and scope as the
 * screens have. Stands at the end of the flow beside the screens; no module uses it.
 */
@NullMarked
@ApplicationModule(displayName = "Programming interface")
package vn.thidua.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
