package vn.thidua.etl.run;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static vn.thidua.operations.schema.Tables.RUN_PROBLEM;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import vn.thidua.etl.RunId;
import vn.thidua.operations.schema.tables.records.RunProblemRecord;
import vn.thidua.shared.Language;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;
import vn.thidua.shared.SubmissionId;

/** What was wrong with a run's files, as long as the run is kept. */
@Component
public class RunProblems {
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAME = 400;

    private final DSLContext dsl;

    RunProblems(@Qualifier("operationsDsl") DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Adds problems to those of a run. */
    public void add(RunId run, List<Finding> findings) {
        dsl.transaction(inside -> {
            int number = inside.dsl()
                    .select(coalesce(max(RUN_PROBLEM.NUMBER), inline(0)))
                    .from(RUN_PROBLEM)
                    .where(RUN_PROBLEM.RUN_ID.eq(run.value()))
                    .fetchSingle()
                    .value1();
            var rows = new ArrayList<RunProblemRecord>(findings.size());
            for (var finding : findings) {
                rows.add(row(run, ++number, finding));
            }
            inside.dsl().batchInsert(rows).execute();
        });
    }

    /** The problems of a run in the order of its files and lines, at most {@code limit}. */
    public List<Problem> of(RunId run, Language language, int limit) {
        return dsl.selectFrom(RUN_PROBLEM)
                .where(RUN_PROBLEM.RUN_ID.eq(run.value()))
                .orderBy(RUN_PROBLEM.NUMBER)
                .limit(limit)
                .fetch(row -> problem(row, language));
    }

    /** The problems that the last run found in one submission. */
    public List<Problem> of(SubmissionId submission, Language language, int limit) {
        var last = dsl.select(max(RUN_PROBLEM.RUN_ID))
                .from(RUN_PROBLEM)
                .where(RUN_PROBLEM.SUBMISSION_ID.eq(submission.value()));
        return dsl.selectFrom(RUN_PROBLEM)
                .where(RUN_PROBLEM.SUBMISSION_ID.eq(submission.value()))
                .and(RUN_PROBLEM.RUN_ID.eq(last))
                .orderBy(RUN_PROBLEM.NUMBER)
                .limit(limit)
                .fetch(row -> problem(row, language));
    }

    private static RunProblemRecord row(RunId run, int number, Finding finding) {
        var vi = finding.vietnamese();
        var en = finding.english();
        var row = new RunProblemRecord();
        row.setRunId(run.value());
        row.setNumber(number);
        var submission = finding.submission();
        row.setSubmissionId(submission == null ? null : submission.value());
        row.setCode(vi.code());
        row.setSeverity(vi.severity().dbText());
        row.setFileName(cut(vi.file(), LONGEST_NAME));
        row.setSheet(cut(vi.sheet(), LONGEST_NAME / 2));
        row.setLine(vi.line());
        row.setColumnName(cut(vi.column(), LONGEST_NAME));
        row.setMeasure(vi.measure());
        row.setMessageVi(cut(vi.message(), LONGEST_TEXT));
        row.setMessageEn(cut(en.message(), LONGEST_TEXT));
        row.setSuggestionVi(cut(vi.suggestion(), LONGEST_TEXT));
        row.setSuggestionEn(cut(en.suggestion(), LONGEST_TEXT));
        return row;
    }

    /** Text of a file can be of any length and hold NUL, which PostgreSQL refuses. */
    private static @Nullable String cut(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        var clean = text.replace('\0', ' ');
        return clean.length() <= longest ? clean : clean.substring(0, longest - 1) + "…";
    }

    private static Problem problem(Record any, Language language) {
        var row = (RunProblemRecord) any;
        boolean vietnamese = language == Language.VI;
        return new Problem(
                row.getCode(),
                Severity.fromDb(row.getSeverity()),
                row.getFileName(),
                row.getSheet(),
                row.getLine(),
                row.getColumnName(),
                row.getMeasure(),
                vietnamese ? row.getMessageVi() : row.getMessageEn(),
                vietnamese ? row.getSuggestionVi() : row.getSuggestionEn());
    }
}
