/**
 * What units hand in: files become text cells and typed values, and every content received is registered once.
 * Stands between the reporting units and the jobs that load.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "definition",
            "security",
            "reference",
            "operations",
            "operations :: schema",
            "operations :: tables",
            "operations :: records"
        })
package vn.thidua.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
