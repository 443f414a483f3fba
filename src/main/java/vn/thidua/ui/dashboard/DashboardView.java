package vn.thidua.ui.dashboard;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageQuery;
import vn.thidua.dashboard.PageState;
import vn.thidua.dashboard.ThemeColours;
import vn.thidua.definition.Registration;
import vn.thidua.report.PagePack;
import vn.thidua.security.CurrentUser;
import vn.thidua.security.Right;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Language;
import vn.thidua.shared.Scope;
import vn.thidua.shared.Texts;
import vn.thidua.ui.MainLayout;
import vn.thidua.ui.Reader;
import vn.thidua.ui.component.ErrorState;
import vn.thidua.ui.component.Skeleton;

/**
 * Any dashboard, by its name in the address. A page that is made quickly is there at once; a slower one is made off the
 * thread of the screen behind a skeleton. A newer edition is drawn over the open page without reloading.
 */
@Route(":dashboard")
@RolesAllowed("SEE")
@StyleSheet("context://thidua/dashboard.css")
@StyleSheet("context://thidua/paper.css")
@JsModule("context://thidua/paper.js")
public class DashboardView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1;
    private static final Logger log = LoggerFactory.getLogger(DashboardView.class);
    private static final long AT_ONCE_MILLIS = 150;
    private static final int NOTICE_MILLIS = 6000;

    private final transient PageQuery pages;
    private final transient EditionNews news;
    private final transient CurrentUser user;
    private final transient ThemeColours colours;
    private final Texts texts = Reader.texts();
    private final Language language = Reader.language();
    private final PageView view = new PageView();
    private transient @Nullable Registration following;
    private transient @Nullable Registration redefinition;
    private transient @Nullable Page shown;
    private String id = "";
    private transient PageState state = PageState.EMPTY;
    private transient Scope scope;
    private int asked;

    DashboardView(PageQuery pages, EditionNews news, CurrentUser user, ThemeColours colours) {
        this.pages = pages;
        this.news = news;
        this.user = user;
        this.scope = user.scope();
        this.colours = colours;
        view.files().pack(this::pack);
        view.onRange(this::lookAt);
        addClassName("dashboard");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String name = event.getRouteParameters().get("dashboard").orElse("");
        if (!pages.titles(language).containsKey(name)) {
            event.rerouteToError(NotFoundException.class, texts.get("dashboard.not-found", name));
            return;
        }
        id = name;
        state = PageState.of(event.getLocation().getQueryParameters().getParameters());
        scope = user.scope();
        load(event.getUI());
    }

    /** Makes the page; the answer to an older question never covers that to a newer one. */
    private void load(UI ui) {
        int number = ++asked;
        String page = id;
        PageState wanted = state;
        Scope seen = scope;
        CompletableFuture<Optional<Page>> making = CompletableFuture.supplyAsync(
                () -> pages.page(page, wanted, seen, language), Thread::startVirtualThread);
        try {
            draw(making.get(AT_ONCE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            if (shown == null || !shown.id().equals(page)) {
                removeAll();
                add(new Skeleton(Skeleton.Size.TABLE));
            }
            var unused = making.whenComplete((made, broken) -> ui.access(() -> {
                if (number == asked) {
                    finish(made, broken);
                }
            }));
        } catch (ExecutionException broken) {
            fail(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            fail(stopped);
        }
    }

    private void finish(@Nullable Optional<Page> made, @Nullable Throwable broken) {
        if (broken != null || made == null) {
            fail(broken == null ? new IllegalStateException("no page and no cause") : broken);
        } else {
            draw(made);
        }
    }

    private void draw(Optional<Page> made) {
        made.ifPresent(page -> {
            shown = page;
            if (view.getParent().isEmpty()) {
                removeAll();
                add(view);
            }
            view.show(page);
            view.showProblems(user.may(Right.PLAN) ? pages.problems(page.id()) : List.of());
            tellShell(page);
            getUI().ifPresent(ui -> ui.getPage().setTitle(getPageTitle()));
        });
    }

    /** The same page over a range of quarters, which the browser names by their codes; what is none changes nothing. */
    private void lookAt(String first, String last) {
        PageState range = PageState.of(Map.of("from", List.of(first), "period", List.of(last)));
        if (range.from() != null && range.period() != null) {
            Addresses.go(
                    UI.getCurrent(),
                    state.withFrom(range.from()).withPeriod(range.period()).address(id));
        }
    }

    /** Every page in the state of this one, of one edition, as one file. */
    private byte[] pack() {
        Page page = shown;
        PageState pinned = page == null ? state : page.pinned();
        List<Page> all = pages.titles(language).keySet().stream()
                .flatMap(name -> pages.page(name, pinned, scope, language).stream())
                .toList();
        return PagePack.of(all, colours.css(), language, Instant.now()).getBytes(StandardCharsets.UTF_8);
    }

    private void fail(Throwable cause) {
        String code = "PAGE-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        log.error("{}: the page {} could not be made", code, id, cause);
        removeAll();
        add(new ErrorState(texts.get("dashboard.failed"), code, texts.get("dashboard.failed.next")));
    }

    /** Quarter, edition, time and coverage stand in the frame, above every page. */
    private void tellShell(Page page) {
        findAncestor(MainLayout.class, this)
                .ifPresent(shell -> shell.showEdition(page.top().stream()
                        .map(part -> {
                            String address = part.address();
                            return address == null ? new Span(part.text()) : new Anchor(address, part.text());
                        })
                        .toArray(Component[]::new)));
    }

    private static <T> Optional<T> findAncestor(Class<T> type, Component from) {
        Component place = from;
        while (place != null) {
            if (type.isInstance(place)) {
                return Optional.of(type.cast(place));
            }
            place = place.getParent().orElse(null);
        }
        return Optional.empty();
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        UI ui = attach.getUI();
        if (shown != null) {
            tellShell(shown);
        }
        following = news.follow(newest -> follow(ui, newest));
        redefinition = pages.onRedefinition(() -> ui.access(() -> load(ui)));
        follow(ui, pages.newest());
    }

    @Override
    protected void onDetach(DetachEvent detach) {
        super.onDetach(detach);
        if (following != null) {
            following.remove();
        }
        if (redefinition != null) {
            redefinition.remove();
        }
    }

    /** Only a page that follows the newest edition moves; one that looks back at an older one stays. */
    private void follow(UI ui, EditionNumber newest) {
        Page page = shown;
        if (page == null || state.edition() != null || newest.compareTo(page.edition()) <= 0) {
            return;
        }
        ui.access(() -> {
            Page now = shown;
            if (now != null && newest.compareTo(now.edition()) > 0) {
                load(ui);
                Notification.show(
                        texts.get("dashboard.new-edition", newest.toString()),
                        NOTICE_MILLIS,
                        Notification.Position.BOTTOM_START);
            }
        });
    }

    @Override
    public String getPageTitle() {
        Page page = shown;
        return (page == null ? "" : page.title() + " · ") + texts.get("shell.product");
    }
}
