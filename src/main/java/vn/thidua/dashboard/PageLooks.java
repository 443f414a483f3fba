package vn.thidua.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.dashboard.data.EditionBook;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.indicator.Answer;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.Question;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Formats;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.Warehouse;

/** Decides what the reader left open, and asks for the figures of a screen. */
@Component
class PageLooks {
    private final Indicators indicators;
    private final EditionBooks books;
    private final Dashboards dashboards;
    private final Warehouse warehouse;
    private final Clock clock;
    private final Dataset usual;

    PageLooks(
            Indicators indicators,
            EditionBooks books,
            Dashboards dashboards,
            Warehouse warehouse,
            Clock clock,
            @Value("${thidua.demo:false}") boolean demo) {
        this.indicators = indicators;
        this.books = books;
        this.dashboards = dashboards;
        this.warehouse = warehouse;
        this.clock = clock;
        this.usual = demo ? Dataset.ILLUSTRATIVE : Dataset.REPORTS;
    }

    /** The edition of the address if there is one, else the newest. */
    EditionNumber edition(PageState state) {
        EditionNumber head = warehouse.head();
        EditionNumber asked = state.edition();
        return asked == null || asked.compareTo(head) > 0 ? head : asked;
    }

    /** What a page looks at in this state; empty before anything was loaded. */
    Optional<PageLook> look(DashboardSpec spec, PageState state, Scope scope, Language language) {
        EditionNumber edition = edition(state);
        Dataset dataset = spec.dataset() != null
                ? spec.dataset()
                : Optional.ofNullable(state.dataset()).orElse(usual);
        EditionBook book = books.of(edition, dataset);
        if (book.reference().subjects().isEmpty()) {
            return Optional.empty();
        }
        PageSetting setting = new PageSetting(spec, state, scope, book.reference());
        Period period = setting.period(book.reported().quarters(), LocalDate.ofInstant(clock.instant(), Formats.ZONE));
        PageContext context = new PageContext(
                state,
                dataset,
                period,
                Optional.ofNullable(state.grain()).orElse(spec.grain()),
                state.comparisons().isEmpty() ? EnumSet.of(Comparison.LAST_YEAR) : state.comparisons(),
                edition,
                setting.subject(period),
                scope,
                book.reference(),
                indicators.all().stream().collect(Collectors.toMap(Indicator::code, Function.identity())),
                book.targets(),
                book.sizes(),
                dashboards.places(),
                new Sentences(language));
        return Optional.of(new PageLook(book, context));
    }

    /** One question for each breakdown and grain, whatever the number of needs. */
    List<Question> questions(List<Need> needs, PageContext context) {
        List<Question> questions = new ArrayList<>();
        for (Need need : Need.merged(needs)) {
            List<IndicatorCode> known = need.indicators().stream()
                    .filter(context.indicators()::containsKey)
                    .sorted()
                    .toList();
            if (!known.isEmpty()) {
                questions.add(new Question(
                        known,
                        need.by(),
                        need.grain(),
                        need.from(),
                        need.to(),
                        context.dataset(),
                        context.edition(),
                        context.scope(),
                        need.only()));
            }
        }
        return questions;
    }

    Facts facts(List<Need> needs, PageContext context) {
        Facts facts = new Facts();
        List<Question> questions = questions(needs, context);
        List<Answer> answers = indicators.answers(questions);
        for (int i = 0; i < answers.size(); i++) {
            facts.add(questions.get(i).grain(), answers.get(i).rows());
        }
        return facts;
    }
}
