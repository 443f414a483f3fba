package vn.thidua.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.definition.DefinitionFolders;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.indicator.query.Answers;
import vn.thidua.indicator.query.Answers.Asking;
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
        return answers(List.of(question), snapshot).getFirst();
    }

    /**
     * Answers what a page wants to know of one dataset of a published edition, in one round.
     *
     * @return in the order of the questions
     * @throws IllegalArgumentException if an indicator or the edition does not exist
     */
    public List<Answer> answers(List<Question> questions) {
        return questions.isEmpty()
                ? List.of()
                : answers(questions, warehouse.at(questions.getFirst().edition()));
    }

    private List<Answer> answers(List<Question> questions, Snapshot snapshot) {
        Map<Question, List<Row>> known = new HashMap<>();
        List<Asking> unknown = new ArrayList<>();
        for (var question : questions) {
            var asking = asking(question.in(Scope.all()));
            if (snapshot.published()) {
                answers.find(asking.question(), digest(question.indicators()))
                        .ifPresent(rows -> known.put(asking.question(), rows));
            }
            if (!known.containsKey(asking.question())) {
                unknown.add(asking);
            }
        }
        if (!unknown.isEmpty()) {
            var fresh = ask(unknown, snapshot);
            known.putAll(fresh);
            if (snapshot.published()) {
                fresh.forEach((question, rows) -> answers.keep(question, digest(question.indicators()), rows));
            }
        }
        return questions.stream()
                .map(question -> answer(question, known, snapshot))
                .toList();
    }

    private Answer answer(Question question, Map<Question, List<Row>> rows, Snapshot snapshot) {
        return new Answer(
                snapshot.edition(),
                digest(question.indicators()),
                question.dataset(),
                visible(
                        rows.getOrDefault(question.in(Scope.all()), List.of()),
                        question.scope(),
                        references.at(snapshot, question.dataset())));
    }

    /** Answers without looking at what is kept, and keeps nothing: for measuring. */
    public Answer answerAnew(Question question) {
        var snapshot = warehouse.at(question.edition());
        return answer(question, ask(List.of(asking(question.in(Scope.all()))), snapshot), snapshot);
    }

    /** Lets all kept answers go: for measuring. */
    public void forgetAnswers() {
        answers.forget();
    }

    /** The latest quarter with any figure of a dataset; empty without figures. */
    public Optional<Period> latestQuarter(EditionNumber edition, Dataset dataset) {
        return facts.traits(warehouse.at(edition), dataset).latestQuarter();
    }

    private Map<Question, List<Row>> ask(List<Asking> askings, Snapshot snapshot) {
        var dataset = askings.getFirst().question().dataset();
        var reference = references.at(snapshot, dataset);
        return new Answers(
                        snapshot,
                        reference,
                        facts.places(snapshot, dataset, reference),
                        facts.traits(snapshot, dataset))
                .rows(askings);
    }

    private Asking asking(Question question) {
        return new Asking(question, required(question.indicators()));
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
