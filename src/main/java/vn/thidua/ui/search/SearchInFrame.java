package vn.thidua.ui.search;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import vn.thidua.dashboard.SearchQuery;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.ui.FrameSearch;

/** Gives the frame its search for everybody who may see figures. */
@org.springframework.stereotype.Component
class SearchInFrame implements FrameSearch {
    private final SearchQuery query;
    private final CurrentUser user;

    SearchInFrame(SearchQuery query, CurrentUser user) {
        this.query = query;
        this.user = user;
    }

    @Override
    public Optional<Component> control() {
        return user.may(Right.SEE) ? Optional.of(new SearchButton(query, user)) : Optional.empty();
    }
}
