package vn.thidua.ui.progress;

import org.jspecify.annotations.Nullable;
import vn.thidua.reference.Subject;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.security.Role;
import vn.thidua.shared.Scope;

/**
 * What one reader may see by name and do: the whole city, a head the own cluster, a unit itself.
 *
 * @param ownClusters whether the units of the clusters in scope are named
 * @param seesRuns whether runs of jobs may be looked at
 * @param opensReports whether the reports of units on screen may be opened
 * @param actsOn whether units may be reminded and given more time
 */
record Viewer(Scope scope, boolean ownClusters, boolean seesRuns, boolean opensReports, boolean actsOn) {
    static Viewer of(CurrentUser user) {
        return new Viewer(
                user.scope(),
                user.account()
                        .map(account -> account.roles().contains(Role.HEAD))
                        .orElse(false),
                user.may(Right.RUN) || user.may(Right.PUBLISH),
                user.may(Right.SUBMIT) || user.may(Right.CHECK) || user.may(Right.ACCEPT),
                user.may(Right.RUN));
    }

    boolean sees(Subject unit, @Nullable Subject cluster) {
        return scope.everything()
                || scope.mayEdit(unit.id())
                || (ownClusters && cluster != null && scope.names(cluster.id()));
    }
}
