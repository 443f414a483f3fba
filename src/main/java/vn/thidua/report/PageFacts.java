package vn.thidua.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.thidua.dashboard.Page;
import vn.thidua.dashboard.PageState;
import vn.thidua.indicator.Grain;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Texts;

/** What a file says about its page besides figures: everything that was chosen, which state it shows, under what name. */
public final class PageFacts {
    private static final int LONGEST_NAME = 120;

    private final Page page;
    private final Texts texts;
    private final Formats formats;

    public PageFacts(Page page, Language language) {
        this.page = page;
        this.texts = new Texts(language);
        this.formats = new Formats(language);
    }

    /** "Kỳ: Quý IV/2022; Cách tính: Trong quý; Nguồn số liệu: …; So với: …": with what the page decided itself. */
    public String filters() {
        PageState state = page.pinned();
        List<String> chosen = new ArrayList<>();
        if (!page.path().isEmpty()) {
            chosen.add(page.path().stream().map(Page.Part::text).collect(Collectors.joining(" › ")));
        }
        Period period = state.period();
        if (period != null) {
            chosen.add(named("dashboard.choice.period", formats.period(period)));
        }
        Period from = state.from();
        if (from != null) {
            chosen.add(named("dashboard.choice.from", formats.period(from)));
        }
        Grain grain = state.grain();
        if (grain != null) {
            chosen.add(named("dashboard.choice.grain", texts.get("dashboard.grain." + word(grain))));
        }
        if (state.dataset() != null) {
            chosen.add(named(
                    "dashboard.choice.dataset",
                    texts.get("dashboard.dataset." + state.dataset().dbText())));
        }
        if (!state.comparisons().isEmpty()) {
            chosen.add(named(
                    "dashboard.choice.comparison",
                    new TreeSet<>(state.comparisons())
                            .stream()
                                    .map(comparison -> texts.get("dashboard.comparison." + word(comparison)))
                                    .collect(Collectors.joining(", "))));
        }
        page.choices().stream()
                .filter(PageFacts::told)
                .flatMap(choice -> choice.options().stream()
                        .filter(Page.Option::chosen)
                        .map(option -> choice.label() + ": " + option.label()))
                .forEach(chosen::add);
        return String.join("; ", chosen);
    }

    /** What the state names by a code alone, where the page tells its name. */
    private static boolean told(Page.Choice choice) {
        return switch (choice.filter()) {
            case INDICATOR -> true;
            case PEERS, MAP -> choice.undone() != null;
            case PERIOD, FROM, GRAIN, DATASET, CLUSTER, UNIT, COMPARISON -> false;
        };
    }

    private String named(String key, String text) {
        return texts.get(key) + ": " + text;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Period, edition and its time, coverage, who is missing. */
    public String state() {
        return page.top().stream().map(Page.Part::text).collect(Collectors.joining(" · "));
    }

    /** The address that shows exactly this again, relative to the application. */
    public String address() {
        return page.pinned().address(page.id());
    }

    /** "SỐ LIỆU MINH HỌA"; blank for figures that somebody reported. */
    public String illustrative() {
        return page.illustrative() ? texts.get("takeaway.illustrative") : "";
    }

    /** "Tổng quan, Quý IV-2022, chốt lần 12.xlsx": no sign that a file system refuses. */
    public String fileName(String what, String ending) {
        Period period = page.pinned().period();
        String name = texts.get(
                "takeaway.file",
                what,
                period == null ? "" : ", " + formats.period(period),
                String.valueOf(page.edition().value()));
        String safe = name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-").strip();
        return (safe.length() <= LONGEST_NAME
                        ? safe
                        : safe.substring(0, LONGEST_NAME).strip()) + "." + ending;
    }

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    Page page() {
        return Objects.requireNonNull(page);
    }

    Language language() {
        return texts.language();
    }
}
