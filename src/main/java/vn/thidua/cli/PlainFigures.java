package vn.thidua.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import vn.thidua.dashboard.CellFigure;
import vn.thidua.dashboard.CellFigure.Part;
import vn.thidua.indicator.Grain;

/**
 * The other side of the proof: figures of the illustrative dataset from hand-written SQL over the observations, which
 * shares nothing with the way dashboards ask. Text on purpose. It knows what each indicator is made of by itself; it
 * answers for flows, which add up over units and quarters, and is silent about stocks and what was published.
 */
final class PlainFigures {
    /** Indicator, numerator, denominator: what somebody reads in the handbook and types. */
    private static final Map<String, String[]> PARTS = Map.ofEntries(
            Map.entry("CREMATION_RATE", parts("CREMATIONS", "DEATHS")),
            Map.entry("RECON_RATE", parts("RECON_SUCCEEDED", "RECON_CONCLUDED|RECON_RECEIVED-RECON_IN_PROGRESS")),
            Map.entry("FUND_SEA_FULFILMENT", parts("FUND_SEA_RECEIVED", "FUND_SEA_REGISTERED")),
            Map.entry("FUND_SEA_TRANSFER_RATE", parts("FUND_SEA_TRANSFERRED", "FUND_SEA_RECEIVED")),
            Map.entry("GIFT_AVG_VALUE", parts("GIFT_VALUE", "GIFT_COUNT")),
            Map.entry("HOUSE_AVG_VALUE", parts("HOUSE_VALUE", "HOUSE_COUNT")),
            Map.entry("OUTREACH_AVG_ATTEND", parts("PROP_ATTEND", "PROP_CONF")),
            Map.entry("ON_TIME_RATE", parts("REPORTS_ON_TIME", "REPORTS_DUE")),
            Map.entry("OUTREACH_TOTAL", parts("PROP_ATTEND", "")),
            Map.entry("CRITIQUE_TOTAL", parts("CRITIQUES", "")),
            Map.entry(
                    "FUNDS_RECEIVED_TOTAL", parts("FUND_SEA_RECEIVED,FUND_POOR_RECEIVED,FUND_GRATITUDE_RECEIVED", "")),
            Map.entry("FUND_GRATITUDE_TOTAL", parts("FUND_GRATITUDE_RECEIVED", "")),
            Map.entry("FUND_POOR_SPENT_TOTAL", parts("FUND_POOR_SPENT", "")),
            Map.entry("FUND_POOR_TOTAL", parts("FUND_POOR_RECEIVED", "")),
            Map.entry("FUND_SEA_REGISTERED_TOTAL", parts("FUND_SEA_REGISTERED", "")),
            Map.entry("FUND_SEA_TOTAL", parts("FUND_SEA_RECEIVED", "")),
            Map.entry("FUND_SEA_TRANSFERRED_TOTAL", parts("FUND_SEA_TRANSFERRED", "")),
            Map.entry("GIFT_TOTAL", parts("GIFT_COUNT", "")),
            Map.entry("HOUSE_TOTAL", parts("HOUSE_COUNT", "")),
            Map.entry("MODELS_REPLICATED_TOTAL", parts("MODELS_REPLICATED", "")),
            Map.entry("SUPERVISION_TOTAL", parts("SUPERVISION", "")),
            Map.entry("SUPPORT_TOTAL", parts("SUPPORT_VALUE", "")));

    private static final Pattern CODE = Pattern.compile("[A-Z_]+");
    private static final MathContext DIGITS = new MathContext(18);

    private final DSLContext db;
    private final Map<String, Map<Cell, Sum>> known = new HashMap<>();

    PlainFigures(DSLContext db) {
        this.db = db;
    }

    private static String[] parts(String numerator, String denominator) {
        return new String[] {numerator, denominator};
    }

    /** @param quarter the last one that is added up */
    private record Cell(int subject, Grain grain, int year, int quarter) {}

    private record Sum(BigDecimal numerator, @Nullable BigDecimal denominator) {}

    /** Whether this side has an answer of its own for the figure. */
    static boolean knows(CellFigure.Key key) {
        return PARTS.containsKey(key.indicator().value())
                && (key.part() == Part.VALUE
                        || key.part() == Part.NUMERATOR
                        || key.part() == Part.DENOMINATOR
                        || key.part() == Part.CARRIED);
    }

    /** The figure in the edition; empty where nobody gave both of its parts. */
    Optional<BigDecimal> figure(CellFigure.Key key, int edition) {
        boolean carried = key.part() == Part.CARRIED;
        Map<Cell, Sum> sums = known.computeIfAbsent(
                key.indicator().value() + "@" + edition + (carried ? " carried" : ""),
                asked -> ask(carried ? CARRIED : SQL, key.indicator().value(), edition));
        int quarter = key.grain() == Grain.YEAR ? 4 : key.period().quarterOfYear();
        Sum sum = sums.get(
                new Cell(key.subject().value(), key.grain(), key.period().year(), quarter));
        if (sum == null) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (key.part()) {
                    case NUMERATOR -> sum.numerator();
                    case DENOMINATOR -> sum.denominator();
                    default -> value(sum);
                });
    }

    private static @Nullable BigDecimal value(Sum sum) {
        BigDecimal denominator = sum.denominator();
        if (denominator == null) {
            return sum.numerator();
        }
        return denominator.signum() == 0 ? null : sum.numerator().divide(denominator, DIGITS);
    }

    private Map<Cell, Sum> ask(String sql, String indicator, int edition) {
        String[] parts = Objects.requireNonNull(PARTS.get(indicator), indicator);
        boolean rate = !parts[1].isEmpty();
        Map<Cell, Sum> sums = new HashMap<>();
        db.fetch(sql.formatted(given(parts[0]), rate ? given(parts[1]) : "0", edition))
                .forEach(row -> {
                    Sum sum = new Sum(row.get("n", BigDecimal.class), rate ? row.get("d", BigDecimal.class) : null);
                    sums.put(
                            new Cell(
                                    row.get("subject", Integer.class),
                                    Grain.valueOf(row.get("grain", String.class)),
                                    row.get("year", Integer.class),
                                    row.get("quarter", Integer.class)),
                            sum);
                });
        return sums;
    }

    /** One measure, several that count only together, or behind a bar what stands in for one that nobody gave. */
    private static String given(String codes) {
        String terms = codes.replace(",", " + ").replace("-", " - ").replace("|", ", ");
        return "coalesce(" + CODE.matcher(terms).replaceAll("max(case when m.code = '$0' then figure end)") + ")";
    }

    /** What each unit gave in each quarter: both parts or nothing. */
    private static final String PAIRS = """
            with told as (
                select subject_id, period_id, measure_id,
                    case when state = 'none_occurred' then 0 else value end as figure
                from observation
                where dataset = 'illustrative' and level = 'all' and basis = 'period'
                    and subject_id = reporter_id and state in ('value', 'none_occurred')
                    and from_edition <= %3$d and to_edition > %3$d),
            pair as (
                select t.subject_id as unit, p.year, p.quarter, p.last_day, %1$s as n, %2$s as d
                from told t
                join measure m on m.id = t.measure_id and m.from_edition <= %3$d and m.to_edition > %3$d
                join period p on p.id = t.period_id and p.from_edition <= %3$d and p.to_edition > %3$d
                join subject s on s.id = t.subject_id and s.type = 'unit'
                    and s.from_edition <= %3$d and s.to_edition > %3$d
                where p.calendar = 'quarter' and p.kind = 'quarter'
                group by all
                having n is not null and d is not null)
            """;

    /**
     * On today's map: what each former unit gave, by the share of it that lies in the new one or in a cluster of new ones;
     * all of them or nothing.
     */
    private static final String CARRIED = PAIRS + """
            , carrying as (
                select new_id, old_id, weight::decimal(38, 9) as weight from lineage
                where from_edition <= %3$d and to_edition > %3$d),
            carried as (
                select * from carrying
                union all
                select c.cluster_id, l.old_id, sum(l.weight)
                from carrying l
                join membership c on c.unit_id = l.new_id and c.role = 'member' and c.valid_to is null
                    and c.from_edition <= %3$d and c.to_edition > %3$d
                group by all)
            select 'QUARTER' as "grain", l.new_id as subject, year, quarter, sum(l.weight * n) as n, sum(l.weight * d) as d
            from pair
            join carried l on l.old_id = pair.unit
            group by l.new_id, year, quarter
            having count(*) = (select count(*) from carried o where o.new_id = l.new_id)
            """;

    private static final String SQL = PAIRS + """
            , held as (
                select unit as subject, unit, year, quarter, n, d from pair
                union all
                select c.cluster_id, pair.unit, year, quarter, n, d
                from pair
                join membership c on c.unit_id = pair.unit and c.role = 'member'
                    and c.from_edition <= %3$d and c.to_edition > %3$d
                    and c.valid_from <= last_day and coalesce(c.valid_to, date '9999-12-31') >= last_day
                union all
                select city.id, pair.unit, year, quarter, n, d
                from pair
                join subject city on city.kind = 'city'
                    and city.from_edition <= %3$d and city.to_edition > %3$d),
            quarterly as (
                select subject, year, quarter, sum(n) as n, sum(d) as d from held group by all)
            select 'QUARTER' as "grain", subject, year, quarter, n, d from quarterly
            union all
            select 'YTD', last.subject, last.year, last.quarter, sum(so_far.n), sum(so_far.d)
            from (select distinct subject, year, q as quarter from quarterly, range(1, 5) r(q)) as last
            join quarterly as so_far on so_far.subject = last.subject and so_far.year = last.year
                and so_far.quarter <= last.quarter
            group by all
            union all
            select 'YEAR', subject, year, 4, sum(n), sum(d) from quarterly group by all
            """;
}
