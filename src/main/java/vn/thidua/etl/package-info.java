/**
 * Jobs that load: what they read, by which rules, when they run, how far they are.
 * Stands between the files that units hand in and the warehouse, which it asks to publish.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "definition",
            "security",
            "warehouse",
            "warehouse :: schema",
            "warehouse :: tables",
            "warehouse :: records",
            "reference",
            "register",
            "submission",
            "submission :: report",
            "submission :: deadline",
            "operations",
            "operations :: schema",
            "operations :: tables",
            "operations :: records"
        })
package vn.thidua.etl;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
