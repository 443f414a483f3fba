/**
 * What one types: start, job, bench, backup, restore, each ending in an exit code that scripts can rely on.
 * Stands outside everything: it starts the application, or hands the wish over to the one that runs already.
 */
@NullMarked
@ApplicationModule(displayName = "Command line")
package vn.thidua.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
