package vn.thidua.ui.source;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.thidua.reference.Measure;
import vn.thidua.reference.Reference;
import vn.thidua.shared.Basis;
import vn.thidua.shared.CellState;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Level;
import vn.thidua.shared.Texts;
import vn.thidua.warehouse.FigureHistory.Version;

/** How states of figures are written in one language. */
final class SourceWords implements Serializable {
    private static final long serialVersionUID = 1;

    private final Texts texts;
    private final Formats formats;

    SourceWords(Language language) {
        texts = new Texts(language);
        formats = new Formats(language);
    }

    String say(String key, Object... arguments) {
        return texts.get("source." + key, arguments);
    }

    Formats formats() {
        return formats;
    }

    Language language() {
        return texts.language();
    }

    /** "1.124 ca", "không phát sinh". */
    String figure(Version version, Measure measure) {
        var quantity = version.figure().quantity();
        return version.figure().state() != CellState.VALUE || quantity == null
                ? say("state." + version.figure().state().dbText())
                : formats.quantityInFull(quantity, measure.unit(language()));
    }

    /** "Quý IV/2022, lũy kế từ đầu năm, cấp xã, do Cụm 3 báo cáo". */
    String about(Version version, Reference reference) {
        List<String> parts = new ArrayList<>();
        parts.add(formats.period(version.period()));
        if (version.basis() != Basis.PERIOD) {
            parts.add(say("basis." + version.basis().name().toLowerCase(Locale.ROOT)));
        }
        if (version.level() != Level.ALL) {
            parts.add(say("level." + version.level().name().toLowerCase(Locale.ROOT)));
        }
        reference
                .subject(version.reporter())
                .filter(reporter -> reporter.type() != vn.thidua.shared.SubjectType.UNIT)
                .ifPresent(reporter -> parts.add(say("reporter", reporter.name(language()))));
        var asOf = version.asOf();
        if (asOf != null) {
            parts.add(say("as-of", formats.date(asOf)));
        }
        return String.join(", ", parts);
    }
}
