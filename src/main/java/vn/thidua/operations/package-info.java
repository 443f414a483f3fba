/**
 * The one door to the operations database (H2 file or PostgreSQL) and to the data directory.
 * Everything that is stored beside the figures (accounts, audit, runs, submissions, remarks) passes here.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package vn.thidua.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
