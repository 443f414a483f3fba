/**
 * Who may report, which measures they owe, and how units follow one another: subjects, clusters, measures, roster,
 * lineage and search by name. Stands between the warehouse, which keeps these tables per edition, and everything that
 * has to know what a code or a name meant on a day.
 */
@NullMarked
@ApplicationModule(
        displayName = "Reference data",
        allowedDependencies = {"shared", "definition", "warehouse", "warehouse :: *"})
package vn.thidua.reference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
