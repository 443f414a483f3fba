/**
 * Accounts, rights and the audit: who may do what, on whose figures, and who did it.
 * Stands beside the flow: screens, programming interface and commands ask it before they act, and tell it after.
 */
@NullMarked
@ApplicationModule(
        displayName = "Accounts, rights, audit",
        allowedDependencies = {
            "shared",
            "operations",
            "operations :: schema",
            "operations :: tables",
            "operations :: records"
        })
package vn.thidua.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
