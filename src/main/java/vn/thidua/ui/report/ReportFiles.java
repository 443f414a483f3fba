package vn.thidua.ui.report;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.reference.Subject;
import vn.thidua.shared.MeasureCode;
import vn.thidua.shared.Period;
import vn.thidua.submission.FormWorkbook;
import vn.thidua.submission.report.Evidence;
import vn.thidua.submission.report.EvidenceFiles;
import vn.thidua.submission.report.ReportKey;
import vn.thidua.submission.report.UnitReport;
import vn.thidua.submission.report.UnitReports;

/** What can be taken away from a report: its form as a workbook, its evidence, the history of a cell. */
@Component
class ReportFiles {
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ReportReading reading;
    private final EvidenceFiles evidence;
    private final UnitReports reports;

    ReportFiles(ReportReading reading, EvidenceFiles evidence, UnitReports reports) {
        this.reading = reading;
        this.evidence = evidence;
        this.reports = reports;
    }

    /** A link to the form of a unit for a period. */
    Anchor form(Subject unit, Period period, ReportWords words) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new ByteArrayOutputStream();
                    FormWorkbook.write(reading.form(unit, period, words), out);
                    var name = "bieu-mau-%s-%s.xlsx".formatted(unit.code(), period.code());
                    return new DownloadResponse(
                            new ByteArrayInputStream(out.toByteArray()), name, WORKBOOK, out.size());
                }),
                words.say("form"));
        link.getElement().setAttribute("download", true);
        return link;
    }

    Optional<Path> bytes(Evidence file) {
        return evidence.file(file);
    }

    List<UnitReport.Entry> history(ReportKey key, MeasureCode measure) {
        return reports.history(key, measure);
    }
}
