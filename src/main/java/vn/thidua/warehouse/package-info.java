/**
 * The one door to the analytical engine: connections, migrations, bulk load, editions, publishing.
 * Stands between the jobs that load and the indicators that ask; knows nothing of either.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package vn.thidua.warehouse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
