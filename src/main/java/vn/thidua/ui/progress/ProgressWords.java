package vn.thidua.ui.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Period;
import vn.thidua.shared.Texts;

/** How reports and deadlines are told in the reader's language. */
final class ProgressWords {
    private final Texts texts;
    private final Formats formats;

    ProgressWords(Language language) {
        texts = new Texts(language);
        formats = new Formats(language);
    }

    /** A text of {@code progress.…}. */
    String say(String key, Object... arguments) {
        return texts.get("progress." + key, arguments);
    }

    String period(Period period) {
        return formats.period(period);
    }

    String periodShort(Period period) {
        return formats.periodShort(period);
    }

    String date(LocalDate day) {
        return formats.date(day);
    }

    String dataset(Dataset dataset) {
        return say("dataset." + dataset.dbText());
    }

    /** Name of a cluster; units of none are "chưa phân cụm". */
    String cluster(ClusterLine line) {
        return line.code().isEmpty() ? say("unclustered") : line.name();
    }

    /** "✓3". */
    String sign(ReportCell cell) {
        return cell.mark() == ReportMark.LATE
                ? cell.mark().shape() + cell.daysLate()
                : cell.mark().shape();
    }

    /** "Quý I/2026: nộp chậm 3 ngày, nhận ngày 08/04/2026". */
    String told(ReportCell cell) {
        var what = cell.mark() == ReportMark.LATE
                ? say("mark.late", cell.daysLate())
                : say("mark." + cell.mark().key());
        var told = say("cell", period(cell.period()), what);
        var received = cell.received();
        var due = cell.due();
        if (received != null) {
            told += say("cell.received", date(received));
        } else if (due != null && cell.mark().missing()) {
            told += say(cell.extended() ? "cell.extended" : "cell.due", date(due));
        }
        return told;
    }

    /** "118/126 đơn vị đã báo cáo", "còn 8", "hạn nộp 05/10/2026", "còn 3 ngày". */
    List<String> facts(ProgressPage page) {
        var facts = new ArrayList<String>();
        int missing = page.expected() - page.received();
        facts.add(say("coverage", page.received(), page.expected()));
        if (missing > 0) {
            facts.add(say("missing", missing));
        }
        var due = page.due();
        if (due == null) {
            facts.add(say("due.none"));
        } else if (!page.judged()) {
            facts.add(say("due.history"));
        } else {
            facts.add(say("due", date(due)));
            if (page.daysLeft() >= 0) {
                facts.add(page.daysLeft() == 0 ? say("left.today") : say("left", page.daysLeft()));
            } else if (missing > 0) {
                facts.add(say("left.over", -page.daysLeft()));
            }
        }
        if (page.dataset() == Dataset.ILLUSTRATIVE) {
            facts.add(dataset(page.dataset()));
        }
        return facts;
    }
}
