/**
 * The values every module speaks in: periods, quantities, codes, problems, languages and the one formatter.
 * Stands below everything: it uses the JDK only, and all data that flows through the house is made of these.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shared values",
        allowedDependencies = {})
package vn.thidua.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
