/**
 * Registers beside the numbers: meetings with their conclusions, key tasks, models, awards, visits, campaigns of funds.
 * Stands beside the flow: dashboards and screens show them, no figure depends on them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Registers",
        allowedDependencies = {
            "shared",
            "security",
            "reference",
            "operations",
            "operations :: schema",
            "operations :: tables",
            "operations :: records"
        })
package vn.thidua.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
