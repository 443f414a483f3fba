package vn.thidua.warehouse;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.LoadId;
import vn.thidua.warehouse.schema.tables.records.EditionRecord;

/**
 * One publish.
 *
 * @param base the edition it was built on
 * @param restores the edition a rollback equals
 * @param definitions digest of the definitions in force, if the publisher named one
 * @param publishedAt in UTC
 * @param added rows that begin with this edition
 * @param closed rows that this edition no longer has
 */
public record Edition(
        EditionNumber number,
        EditionNumber base,
        EditionKind kind,
        LoadId load,
        @Nullable EditionNumber restores,
        @Nullable String definitions,
        LocalDateTime publishedAt,
        String publishedBy,
        long added,
        long closed) {

    static Edition of(EditionRecord row) {
        var restores = row.getRestores();
        return new Edition(
                new EditionNumber(row.getNumber()),
                new EditionNumber(row.getBase()),
                EditionKind.fromDb(row.getKind()),
                new LoadId(row.getLoadId()),
                restores == null ? null : new EditionNumber(restores),
                row.getDefinitions(),
                row.getPublishedAt(),
                row.getPublishedBy(),
                row.getAdded(),
                row.getClosed());
    }
}
