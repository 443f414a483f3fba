/**
 * Remarks: threads anchored to a subject, a period and mostly a measure. Queries at a cell, difficulties and proposals
 * of a unit with their answers. Stands beside the flow: screens write and show them, no figure depends on them.
 */
@NullMarked
@ApplicationModule(
        displayName = "Remarks",
        allowedDependencies = {
            "shared",
            "security",
            "operations",
            "operations :: schema",
            "operations :: tables",
            "operations :: records"
        })
package vn.thidua.remark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
