package vn.thidua.dashboard.card;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.PageCard;
import vn.thidua.dashboard.Standing;
import vn.thidua.register.Entry;
import vn.thidua.register.Entry.Progress;
import vn.thidua.register.Register;

/** What entries of registers say: who, what, and how it stands to its deadline on a day. */
public record EntryLines(PageContext page, LocalDate today) {

    /** "Gia Lâm: gặp từng tang chủ … · quá hạn từ 05/03/2023", leading to who owes it. */
    PageCard.Item item(Entry entry) {
        var facts = entry.facts();
        var subject = page.reference().subject(facts.subject());
        String who = subject.map(page::name).orElse(facts.subject().toString());
        String note = entry.note().isBlank() ? "" : " · " + entry.note();
        return new PageCard.Item(
                standing(entry),
                page.words().get("dashboard.entry", who, facts.what(), progress(entry)) + note,
                subject.map(found -> page.address(CardParts.profile(found), found))
                        .orElse(null));
    }

    /** Late is missed, done too late is to be watched, done in time is met; open ones have no standing yet. */
    @Nullable
    Standing standing(Entry entry) {
        return switch (entry.progress(today)) {
            case LATE -> Standing.MISSED;
            case DONE_LATE -> Standing.WATCH;
            case DONE -> Standing.MET;
            case OPEN -> null;
        };
    }

    /** "quá hạn từ 05/03/2023", "đã xong 01/03/2023"; for registers without a deadline the state and its day. */
    String progress(Entry entry) {
        var facts = entry.facts();
        String reached = day(entry.steps().getLast().on());
        if (facts.due() == null) {
            return page.words().get("dashboard.entry.state", state(entry), reached);
        }
        String key = entry.progress(today).name().toLowerCase(java.util.Locale.ROOT);
        return page.words().get("dashboard.entry." + key, reached, day(facts.due()));
    }

    /** The state of an entry in a word; a visit that was made is worded other than a task that is done. */
    String state(Entry entry) {
        String visit = entry.facts().register() == Register.VISIT ? ".visit" : "";
        return page.words().get("dashboard.state." + entry.state().dbText() + visit);
    }

    String day(LocalDate day) {
        return page.words().formats().date(day);
    }

    /** Late ones first, then open ones by deadline, then what is done, the latest first. */
    static int urgency(Progress progress) {
        return switch (progress) {
            case LATE -> 0;
            case OPEN -> 1;
            case DONE_LATE -> 2;
            case DONE -> 3;
        };
    }
}
