package vn.thidua.indicator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.shared.Period;

/** Runs {@code by-hand.sql} on the raw tables and reads what it found. */
final class ByHand {
    /** Both sides of the indicators, copied by hand from the list that was asked for. */
    private static final String INDICATORS = """
            CREMATION_RATE: CREMATIONS / DEATHS
            RECON_RATE: RECON_SUCCEEDED / RECON_CONCLUDED
            FUND_SEA_TOTAL: FUND_SEA_RECEIVED
            FUND_SEA_REGISTERED_TOTAL: FUND_SEA_REGISTERED
            FUND_SEA_TRANSFERRED_TOTAL: FUND_SEA_TRANSFERRED
            FUND_SEA_FULFILMENT: FUND_SEA_RECEIVED / FUND_SEA_REGISTERED
            FUND_SEA_TRANSFER_RATE: FUND_SEA_TRANSFERRED / FUND_SEA_RECEIVED
            FUND_POOR_TOTAL: FUND_POOR_RECEIVED
            FUND_POOR_SPENT_TOTAL: FUND_POOR_SPENT
            FUND_POOR_BALANCE_END: FUND_POOR_BALANCE
            FUND_POOR_PER_POOR_HOUSEHOLD: FUND_POOR_SPENT / POOR_HOUSEHOLDS
            FUND_GRATITUDE_TOTAL: FUND_GRATITUDE_RECEIVED
            FUNDS_RECEIVED_TOTAL: FUND_SEA_RECEIVED FUND_POOR_RECEIVED FUND_GRATITUDE_RECEIVED
            FUNDS_PER_HAMLET: FUND_SEA_RECEIVED FUND_POOR_RECEIVED FUND_GRATITUDE_RECEIVED / HAMLETS
            GIFT_TOTAL: GIFT_COUNT
            GIFT_AVG_VALUE: GIFT_VALUE / GIFT_COUNT
            GIFTS_PER_1000_POOR_HOUSEHOLDS: GIFT_COUNT / 0.001*POOR_HOUSEHOLDS
            HOUSE_TOTAL: HOUSE_COUNT
            HOUSES_PER_1000_POOR_HOUSEHOLDS: HOUSE_COUNT / 0.001*POOR_HOUSEHOLDS
            HOUSE_AVG_VALUE: HOUSE_VALUE / HOUSE_COUNT
            SUPPORT_TOTAL: SUPPORT_VALUE
            OUTREACH_TOTAL: PROP_ATTEND
            OUTREACH_AVG_ATTEND: PROP_ATTEND / PROP_CONF
            SUPERVISION_TOTAL: SUPERVISION
            GRASSROOTS_SUPERVISION_PER_COMMUNE: PIB_SUPERVISION CISB_SUPERVISION / COMMUNES
            PIB_RENEWAL_RATE: COMMUNES_PIB_RENEWED / COMMUNES
            CRITIQUE_TOTAL: CRITIQUES
            HAMLET_CONF_RATE: HAMLET_CONF_HELD / HAMLETS
            COMMUNE_CONF_RATE: COMMUNE_CONF_HELD / COMMUNES
            OPINIONS_PER_HAMLET_CONF: OPINION_DIRECT OPINION_SLIP / HAMLET_CONF_HELD
            MODELS_REPLICATED_TOTAL: MODELS_REPLICATED
            ON_TIME_RATE: REPORTS_ON_TIME / REPORTS_DUE
            """;

    /** One row; columns by name. */
    record Found(Map<String, Object> columns) {
        Object get(String column) {
            return columns.get(column);
        }
    }

    record Key(String indicator, int asked, int group, boolean own) {}

    private ByHand() {}

    static List<String> indicators() {
        return INDICATORS
                .lines()
                .map(line -> line.substring(0, line.indexOf(':')))
                .toList();
    }

    static Map<Key, Found> run(
            Connection connection, Breakdown by, List<AskedByHand> asked, int edition, String dataset)
            throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create or replace temp table part(indicator varchar, side varchar, measure varchar, factor decimal(9, 3))");
            for (var line : INDICATORS.lines().toList()) {
                var code = line.substring(0, line.indexOf(':'));
                var sides = line.substring(line.indexOf(':') + 1).split("/", -1);
                for (int side = 0; side < sides.length; side++) {
                    for (var term : sides[side].strip().split(" ", -1)) {
                        var factors = term.split("\\*", -1);
                        statement.execute("insert into part values ('%s', '%s', '%s', %s)"
                                .formatted(
                                        code,
                                        side == 0 ? "n" : "d",
                                        factors[factors.length - 1],
                                        factors.length == 1 ? "1" : factors[0]));
                    }
                }
            }
            statement.execute("create or replace temp table asked(id int, year int, n_from int, n_to int)");
            for (var each : asked) {
                statement.execute("insert into asked values (%d, %d, %d, %d)"
                        .formatted(each.period().id(), each.period().year(), each.from(), each.to()));
            }
            for (var each : text().split(";\\s*\\n", -1)) {
                var sql = each.replace("{edition}", String.valueOf(edition))
                        .replace("{dataset}", dataset)
                        .replace("{by}", by.name().toLowerCase(java.util.Locale.ROOT));
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
            return rows(statement.executeQuery("select * from by_hand"));
        }
    }

    /** An asked period as the quarters of its year. */
    record AskedByHand(Period period, int from, int to) {}

    private static Map<Key, Found> rows(ResultSet result) throws SQLException {
        Map<Key, Found> rows = new HashMap<>();
        var meta = result.getMetaData();
        while (result.next()) {
            Map<String, Object> columns = new HashMap<>();
            for (int column = 1; column <= meta.getColumnCount(); column++) {
                columns.put(meta.getColumnName(column), result.getObject(column));
            }
            rows.put(
                    new Key(
                            result.getString("indicator"),
                            result.getInt("asked"),
                            result.getInt("group_id"),
                            result.getInt("own") == 1),
                    new Found(columns));
        }
        return rows;
    }

    private static String text() {
        try {
            return Files.readString(Path.of("src/test/resources/indicators/by-hand.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
