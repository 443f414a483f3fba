package vn.thidua.reference;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.EditionNumber;
import vn.thidua.shared.Language;
import vn.thidua.shared.Problem;
import vn.thidua.shared.Severity;
import vn.thidua.shared.Texts;

class ReferenceFilesTest {
    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void copyShippedData() {
        folder = ReferenceFolders.copy(temporary);
    }

    @Test
    void shipped_data_are_complete() {
        var data = ReferenceFolders.data(folder);

        assertThat(data.subjects().stream().filter(subject -> subject.kind() == SubjectKind.DISTRICT))
                .hasSize(30);
        assertThat(data.subjects().stream().filter(subject -> subject.kind() == SubjectKind.COMMUNE))
                .hasSize(126);
        assertThat(data.subjects().stream().filter(subject -> subject.kind() == SubjectKind.CLUSTER))
                .hasSize(10);
        assertThat(data.memberships().stream().filter(row -> row.role() == Role.MEMBER))
                .hasSize(30 + 126);
        assertThat(data.measures()).hasSize(88);
        assertThat(data.lineage()).hasSize(164);
    }

    @Test
    void made_up_clusters_follow_the_area_and_are_unknown_to_reports() {
        var all = new Reference(new EditionNumber(1), ReferenceFolders.data(folder));
        var day = LocalDate.of(2025, 7, 1);
        var before = day.minusDays(1);

        for (var unit : all.unitsAt(day)) {
            var largest = all.predecessors(unit.id()).stream()
                    .max(Comparator.comparing(Lineage::areaKm2))
                    .orElseThrow()
                    .former();
            assertThat(all.clusterOf(unit.id(), day).map(Subject::number))
                    .as(unit.nameVi())
                    .isEqualTo(all.clusterOf(largest, before).map(Subject::number));
        }
        for (var dataset : Dataset.values()) {
            var known = new Reference(all.edition(), all.data().knownTo(dataset));
            assertThat(known.clustersAt(day)).hasSize(dataset == Dataset.ILLUSTRATIVE ? 5 : 0);
            assertThat(known.unclusteredAt(day)).hasSize(dataset == Dataset.ILLUSTRATIVE ? 0 : 126);
            assertThat(known.clustersAt(before)).hasSize(5);
        }
    }

    @Test
    void lineage_that_is_shipped_is_what_the_areas_give() throws IOException {
        // one percent of area moved between two districts: both must be found, although each still sums to 1
        replace("area-shares.csv", "00025,001,94", "00025,001,93");

        assertThat(problems()).extracting(Problem::code).containsOnly("REF-12");
        assertThat(problems()).hasSize(4);
    }

    @Test
    void weights_of_each_former_unit_sum_to_one() {
        var sums = ReferenceFolders.data(folder).lineage().stream()
                .collect(groupingBy(Lineage::former, reducing(BigDecimal.ZERO, Lineage::weight, BigDecimal::add)));

        assertThat(sums).hasSize(30);
        assertThat(sums.values()).allSatisfy(sum -> assertThat(sum).isEqualTo("1.000000000"));
    }

    @ParameterizedTest(name = "{0}: {2} is {3} at line {4}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "subjects.csv    | id,code,type          | code,id,type          | REF-02 | 1",
                "subjects.csv    | 102,002,unit,         | 102,002,unit,unit,    | REF-03 | 9",
                "subjects.csv    | 102,002,unit,district | 102,002,unit,quận     | REF-04 | 9",
                "subjects.csv    | 102,002,unit,district | 102,002,city,district | REF-04 | 9",
                "subjects.csv    | 102,002,              | -2,002,               | REF-04 | 9",
                "subjects.csv    | 102,002,              | 101,002,              | REF-05 | 9",
                "subjects.csv    | 905,P27605,           | 905,P27604,           | REF-06 | 168",
                "subjects.csv    | Xã Thạch Hòa,276,     | Xã Thạch Hòa,999,     | REF-07 | 168",
                "subjects.csv    | Xã Thạch Hòa,276,     | Xã Thạch Hòa,P27605,  | REF-07 | 168",
                "subjects.csv    | 2009-05-08,2025-06-30 | 2025-07-08,2025-06-30 | REF-08 | 24",
                "memberships.csv | C5,276,member         | C6,276,member         | REF-07 | 31",
                "memberships.csv | C5,276,member         | C5,277,member         | REF-09 | 31",
                "memberships.csv | C4,277,head,2020-01-01,2020-12-31 | C4,277,head,2019-12-31,2020-12-31 | REF-09 | 42",
                "memberships.csv | C5,276,member,2019-01-01,2025-06-30 | C5,276,member,2019-01-01, | REF-13 | 31",
                "memberships.csv | C4,277,head           | C4,276,head           | REF-13 | 42",
                "measures.csv    | 20,HOUSE_COUNT        | 19,HOUSE_COUNT        | REF-05 | 21",
                "measures.csv    | 1,DEATHS              | 1,CREMATIONS          | REF-06 | 3",
                "measures.csv    | one,0,HOUSE_COUNT     | one,0,HOUSES_COUNT    | REF-07 | 22",
                "measures.csv    | flow,neutral,one      | flow,neutral,dozen    | REF-04 | 2",
                "roster.csv      | DEATHS,district       | DEATH,district        | REF-07 | 2",
                "roster.csv      | DEATHS,district       | DEATHS,cluster        | REF-04 | 2",
                "roster.csv      | DEATHS,commune,,2025-07-01,, | DEATHS,district,,2019-01-01,, | REF-15 | 3",
                "periods.csv     | 2014-01-01,2023-06-30 | 2014-01-01,2013-06-30 | REF-08 | 2",
                "periods.csv     | 2014-01-01,2023-06-30 | 2014-01-01,2023-06-31 | REF-04 | 2",
                "lineage.csv     | 001,00004,            | 001,99999,            | REF-07 | 2",
            })
    void a_bad_row_is_named_with_file_and_line(String file, String text, String with, String code, int line)
            throws IOException {
        replace(file, text, with);

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.severity()).isEqualTo(Severity.MUST_FIX);
        });
    }

    @Test
    void a_weight_changed_by_hand_breaks_the_sum_and_the_source() throws IOException {
        replace("lineage.csv", "001,00004,0.346009194", "001,00004,0.346009195");

        assertThat(problems()).extracting(Problem::code).containsExactly("REF-10", "REF-12");
        assertThat(problems().getFirst().message()).contains("Quận Ba Đình", "1.000000001");
    }

    @Test
    void weights_from_another_source_may_differ_from_the_areas() throws IOException {
        var file = folder.resolve("lineage.csv");
        Files.writeString(file, Files.readString(file).replace("area-based estimate", "population register"));
        replace("lineage.csv", "001,00004,0.346009194", "001,00004,0.346009195");
        replace("lineage.csv", "001,00008,0.319011258", "001,00008,0.319011257");

        assertThat(problems()).isEmpty();
    }

    @Test
    void parts_in_a_circle_are_found() throws IOException {
        replace(
                "measures.csv",
                "flow,higher,one,0,,2013-01-01,,Biểu số liệu quý của hệ thống\n21,",
                "flow,higher,one,0,HOUSES_BUILT,2013-01-01,,x\n21,");

        assertThat(problems()).extracting(Problem::code).containsExactly("REF-11", "REF-11");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(folder.resolve("periods.csv"));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("REF-01");
            assertThat(problem.file()).isEqualTo("periods.csv");
        });
    }

    @Test
    void a_file_in_another_encoding_is_refused() throws IOException {
        Files.write(folder.resolve("periods.csv"), "first,last\n\u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(problems()).extracting(Problem::code).startsWith("REF-16");
    }

    @Test
    void one_reading_shows_every_mistake() throws IOException {
        replace("subjects.csv", "Xã Thạch Hòa,276,", "Xã Thạch Hòa,999,");
        replace("roster.csv", "DEATHS,district", "DEATH,district");
        replace("periods.csv", "2014-01-01,2023-06-30", "2014-01-01,2013-06-30");

        assertThat(problems())
                .extracting(Problem::file)
                .containsExactlyInAnyOrder("subjects.csv", "roster.csv", "periods.csv");
    }

    @Test
    void an_id_in_use_cannot_be_given_to_another_subject() throws IOException {
        var current = new Reference(new EditionNumber(3), ReferenceFolders.data(folder));
        replace("subjects.csv", "905,P27605,", "905,P27699,");

        var reading = ReferenceFiles.read(folder, current, new Texts(Language.VI));

        assertThat(reading)
                .isInstanceOfSatisfying(
                        ReferenceFiles.Reading.Refused.class,
                        refused -> assertThat(refused.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.code()).isEqualTo("REF-14");
                                    assertThat(problem.message()).isEqualTo("Số id 905 đang là của Xã Thạch Hòa");
                                }));
    }

    @Test
    void texts_are_kept_composed_and_exact() throws IOException {
        var file = folder.resolve("subjects.csv");
        Files.writeString(file, Normalizer.normalize(Files.readString(file), Normalizer.Form.NFD));

        assertThat(ReferenceFolders.data(folder).subjects())
                .extracting(Subject::nameVi)
                .contains("Phường Yên Hoà", "Huyện Ứng Hòa", "Quận Đống Đa");
    }

    private List<Problem> problems() {
        return switch (ReferenceFiles.read(folder, null, new Texts(Language.EN))) {
            case ReferenceFiles.Reading.Complete complete -> List.of();
            case ReferenceFiles.Reading.Refused refused -> refused.problems();
        };
    }

    private void replace(String file, String text, String with) throws IOException {
        var path = folder.resolve(file);
        var content = Files.readString(path);
        assertThat(content).contains(text);
        Files.writeString(path, content.replaceFirst(Pattern.quote(text), Matcher.quoteReplacement(with)));
    }
}
