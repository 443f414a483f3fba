package vn.thidua.warehouse.internal;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import vn.thidua.warehouse.Publishing;

/** Before anybody reads: removes what a publish left that was interrupted by the end of the process. */
@Component
class RecoveryAtStart implements InitializingBean {
    private final Publishing publishing;

    RecoveryAtStart(Publishing publishing) {
        this.publishing = publishing;
    }

    @Override
    public void afterPropertiesSet() {
        publishing.recover();
    }
}
