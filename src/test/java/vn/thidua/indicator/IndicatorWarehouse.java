package vn.thidua.indicator;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Table;
import vn.thidua.definition.DefinitionFolders;
import vn.thidua.reference.Reference;
import vn.thidua.reference.ReferenceCandidates;
import vn.thidua.reference.ReferenceData;
import vn.thidua.reference.ReferenceFolders;
import vn.thidua.reference.References;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.IndicatorCode;
import vn.thidua.shared.LoadId;
import vn.thidua.shared.Period;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.EditionKind;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.PublishOutcome;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.Warehouse;
import vn.thidua.warehouse.WarehouseFile;

/** A real warehouse with reference data, for tests that publish figures and ask about them. */
public final class IndicatorWarehouse implements AutoCloseable {
    private final WarehouseFile file;

    private IndicatorWarehouse(WarehouseFile file) {
        this.file = file;
    }

    /** With the reference data that are shipped. */
    public static IndicatorWarehouse open(Path directory) {
        return open(directory, ReferenceFolders.shipped().data());
    }

    public static IndicatorWarehouse open(Path directory, ReferenceData data) {
        var warehouse = new IndicatorWarehouse(WarehouseFile.open(
                directory,
                builder -> builder.sources(
                        References.class, DefinitionFolders.class, Indicators.class, RankMoves.class, Targets.class)));
        warehouse.publish(data);
        return warehouse;
    }

    public EditionNumber publish(ReferenceData data) {
        var loads = get(Loads.class);
        var load =
                loads.begin(EditionKind.REFERENCE, ReferenceCandidates.whole().toArray(Table[]::new));
        ReferenceCandidates.append(loads, load, data);
        return edition(get(Publishing.class).publish(load, "test", null, List.of(), published -> {}));
    }

    /** Publishes figures as one load. */
    public EditionNumber publish(Given... figures) {
        return publish(Stream.of(figures));
    }

    public EditionNumber publish(Stream<Given> figures) {
        var load = prepare(figures);
        return edition(get(Publishing.class).publish(load, "test", null, List.of(), published -> {}));
    }

    /** A load with these figures that nobody has published. */
    public LoadId prepare(Stream<Given> figures) {
        var loads = get(Loads.class);
        var load = loads.begin(EditionKind.LOAD);
        var reference = reference();
        loads.append(load, figures.map(figure -> figure.row(reference)).toList());
        return load;
    }

    private static EditionNumber edition(PublishOutcome outcome) {
        return switch (outcome) {
            case PublishOutcome.Published published -> published.edition();
            case PublishOutcome.Unchanged unchanged -> unchanged.edition();
            case PublishOutcome.Refused refused -> throw new AssertionError("refused: " + refused.failures());
        };
    }

    public Reference reference() {
        return get(References.class).current();
    }

    public Indicators indicators() {
        return get(Indicators.class);
    }

    /** A question about the newest edition, in every scope. */
    public Question question(Breakdown by, Grain grain, String from, String to, Dataset dataset, String... codes) {
        return new Question(
                Stream.of(codes).map(IndicatorCode::new).toList(),
                by,
                grain,
                period(from),
                period(to),
                dataset,
                get(Warehouse.class).head(),
                Scope.all());
    }

    /** One cell of an answer about reports. */
    public Row row(String indicator, String subject, Grain grain, String period) {
        return row(Dataset.REPORTS, indicator, subject, grain, period);
    }

    public Row row(Dataset dataset, String indicator, String subject, Grain grain, String period) {
        var type = reference().subject(subject).orElseThrow().type();
        var by = Breakdown.valueOf(type.name());
        var asked = period(period);
        return indicators()
                .answer(question(by, grain, period, period, dataset, indicator))
                .find(new IndicatorCode(indicator), subject, asked)
                .orElseThrow(() -> new AssertionError("no row of %s for %s".formatted(subject, period)));
    }

    public static Period period(String code) {
        return Period.parse(code).orElseThrow(() -> new AssertionError("no period: " + code));
    }

    public <T> T get(Class<T> type) {
        return file.get(type);
    }

    @Override
    public void close() {
        file.close();
    }
}
