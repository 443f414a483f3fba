package vn.thidua.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.thidua.dashboard.card.PageContext;
import vn.thidua.dashboard.data.AgreedTargets;
import vn.thidua.dashboard.data.Facts;
import vn.thidua.dashboard.data.Need;
import vn.thidua.dashboard.data.ReportedUnits;
import vn.thidua.dashboard.words.Sentences;
import vn.thidua.indicator.Indicator;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.Question;
import vn.thidua.indicator.Targets;
import vn.thidua.reference.References;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Formats;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.Warehouse;

/** Decides for a screen that is no dashboard what the reader left open, and asks for its figures. */
@Component
class PageLooks {
    private final Indicators indicators;
    private final Targets targets;
    private final References references;
    private final Warehouse warehouse;
    private final Clock clock;
    private final Dataset usual;

    PageLooks(
            Indicators indicators,
            Targets targets,
            References references,
            Warehouse warehouse,
            Clock clock,
            @Value("${thidua.demo:false}") boolean demo) {
        this.indicators = indicators;
        this.targets = targets;
        this.references = references;
        this.warehouse = warehouse;
        this.clock = clock;
        this.usual = demo ? Dataset.ILLUSTRATIVE : Dataset.REPORTS;
    }

    /** What the page of a dashboard looks at in this state; empty before anything was loaded. */
    Optional<PageLook> look(DashboardSpec spec, PageState state, Scope scope, Language language) {
        EditionNumber head = warehouse.head();
        EditionNumber asked = state.edition();
        EditionNumber edition = asked == null || asked.compareTo(head) > 0 ? head : asked;
        var snapshot = warehouse.at(edition);
        Dataset dataset = Optional.ofNullable(state.dataset()).orElse(usual);
        var reference = references.at(snapshot, dataset);
        if (reference.subjects().isEmpty()) {
            return Optional.empty();
        }
        Map<Period, Integer> quarters = new ReportedUnits(snapshot, reference, dataset).quarters();
        PageSetting setting = new PageSetting(spec, state, scope, reference);
        Period period = setting.period(quarters, LocalDate.ofInstant(clock.instant(), Formats.ZONE));
        PageContext context = new PageContext(
                state,
                dataset,
                period,
                Optional.ofNullable(state.grain()).orElse(spec.grain()),
                state.comparisons().isEmpty() ? EnumSet.of(Comparison.LAST_YEAR) : state.comparisons(),
                edition,
                setting.subject(period),
                scope,
                reference,
                indicators.all().stream().collect(Collectors.toMap(Indicator::code, Function.identity())),
                new AgreedTargets(targets.at(edition, dataset)),
                new Sentences(language));
        return Optional.of(new PageLook(quarters, context));
    }

    /** One question for each breakdown and grain, whatever the number of needs. */
    Facts facts(List<Need> needs, PageContext context) {
        Facts facts = new Facts();
        for (Need need : Need.merged(needs)) {
            List<IndicatorCode> known = need.indicators().stream()
                    .filter(context.indicators()::containsKey)
                    .sorted()
                    .toList();
            Question question = new Question(
                    known,
                    need.by(),
                    need.grain(),
                    need.from(),
                    need.to(),
                    context.dataset(),
                    context.edition(),
                    context.scope(),
                    need.only());
            facts.add(need.grain(), indicators.answer(question).rows());
        }
        return facts;
    }
}
