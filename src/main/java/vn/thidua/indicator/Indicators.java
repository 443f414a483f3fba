package vn.thidua.indicator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.definition.DefinitionFolders;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.indicator.query.Answers;
import vn.thidua.reference.Reference;
import vn.thidua.reference.References;
import vn.thidua.reference.Subject;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.shared.SubjectType;
import vn.thidua.warehouse.Snapshot;
import vn.thidua.warehouse.Warehouse;

/**
 * The indicators that are defined, and answers to questions about them. One question is one query, whatever the number
 * of its indicators; answers of published editions are kept.
 */
@Component
public class Indicators {
    private static final int ROWS_KEPT = 400_000;

    private final Warehouse warehouse;
    private final References references;
    private final IndicatorCatalogue catalogue;
    private final AnswerCache answers = new AnswerCache(ROWS_KEPT);
    private final EditionFacts facts = new EditionFacts();

    Indicators(Warehouse warehouse, References references, DefinitionFolders folders) {
        this.warehouse = warehouse;
        this.references = references;
        this.catalogue = new IndicatorCatalogue(folders.open(IndicatorFile.FOLDER, IndicatorSpec.class));
    }

    /** All indicators that are defined without fault, in their order. */
    public List<Indicator> all() {
        return catalogue.all();
    }

    public Optional<Indicator> find(IndicatorCode code) {
        return catalogue.find(code);
    }

    /** What is wrong with the definitions; the last good version of each stays in use. */
    public List<DefinitionProblem> problems() {
        return catalogue.problems();
    }

    /** The digest that an answer to a question about these indicators carries. */
    public String digest(List<IndicatorCode> indicators) {
        return IndicatorCatalogue.digest(required(indicators));
    }

    /**
     * Answers a question about a published edition.
     *
     * @throws IllegalArgumentException if an indicator or the edition does not exist
     */
    public Answer answer(Question question) {
        return answer(question, warehouse.at(question.edition()));
    }

    /** Answers a question about what an edition would be: {@code question.edition()} is not looked at. */
    public Answer answer(Question question, Snapshot snapshot) {
        var indicators = required(question.indicators());
        var digest = IndicatorCatalogue.digest(indicators);
        var reference = references.at(snapshot, question.dataset());
        var unscoped = question.in(Scope.all());
        var rows = snapshot.published()
                ? answers.find(unscoped, digest).orElseGet(() -> {
                    var fresh = ask(unscoped, snapshot, reference, indicators);
                    answers.keep(unscoped, digest, fresh);
                    return fresh;
                })
                : ask(unscoped, snapshot, reference, indicators);
        return new Answer(snapshot.edition(), digest, question.dataset(), visible(rows, question.scope(), reference));
    }

    /** Answers without looking at what is kept, and keeps nothing: for measuring. */
    public Answer answerAnew(Question question) {
        var snapshot = warehouse.at(question.edition());
        var indicators = required(question.indicators());
        var reference = references.at(snapshot, question.dataset());
        return new Answer(
                snapshot.edition(),
                IndicatorCatalogue.digest(indicators),
                question.dataset(),
                visible(ask(question, snapshot, reference, indicators), question.scope(), reference));
    }

    /** Lets all kept answers go: for measuring. */
    public void forgetAnswers() {
        answers.forget();
    }

    /** The latest quarter with any figure of a dataset; empty without figures. */
    public Optional<Period> latestQuarter(EditionNumber edition, Dataset dataset) {
        return facts.traits(warehouse.at(edition), dataset).latestQuarter();
    }

    private List<Row> ask(Question question, Snapshot snapshot, Reference reference, List<Indicator> indicators) {
        return Answers.rows(
                question,
                snapshot,
                reference,
                facts.places(snapshot, question.dataset(), reference),
                indicators,
                facts.traits(snapshot, question.dataset()));
    }

    private List<Indicator> required(List<IndicatorCode> codes) {
        return codes.stream()
                .map(code -> catalogue
                        .find(code)
                        .orElseThrow(() -> new IllegalArgumentException("no indicator has the code " + code)))
                .toList();
    }

    /** Units are named only to those who may see their cluster, or who report for them; totals are for everybody. */
    private static List<Row> visible(List<Row> rows, Scope scope, Reference reference) {
        return scope.everything()
                ? rows
                : rows.stream()
                        .filter(row -> row.subjectType() != SubjectType.UNIT
                                || scope.mayEdit(row.subject())
                                || cluster(row, reference)
                                        .filter(cluster -> scope.names(cluster.id()))
                                        .isPresent())
                        .toList();
    }

    private static Optional<Subject> cluster(Row row, Reference reference) {
        LocalDate last = row.period().last();
        LocalDate ended = reference
                .subject(row.subject())
                .map(subject -> subject.validity().to())
                .orElse(null);
        return reference.clusterOf(row.subject(), ended != null && ended.isBefore(last) ? ended : last);
    }
}
