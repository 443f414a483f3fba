/**
 * Next year's targets: proposals with their history until they are agreed, then a part of an edition.
 * Stands above indicators, whose results it sets beside what is asked; screens and reports stand above it.
 */
@ApplicationModule(
        displayName = "Planning",
        allowedDependencies = {
            "shared",
            "definition",
            "security",
            "operations",
            "operations :: schema",
            "operations :: tables",
            "operations :: records",
            "warehouse",
            "warehouse :: *",
            "reference",
            "indicator"
        })
@NullMarked
package vn.thidua.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
