/**
 * Definitions that people who do not write Java edit: one YAML file bound strictly to one record, with a JSON Schema.
 * Jobs, indicators, dashboards and themes are read through here; each spec record lives in its own feature.
 */
@ApplicationModule(
        displayName = "Definitions",
        allowedDependencies = {"shared"})
@NullMarked
package vn.thidua.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
