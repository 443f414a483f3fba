package vn.thidua.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import vn.thidua.dashboard.PageCard.Body;
import vn.thidua.definition.DefinitionFolders;
import vn.thidua.indicator.Indicators;
import vn.thidua.indicator.Targets;
import vn.thidua.reference.References;
import vn.thidua.register.Registers;
import vn.thidua.remark.Remarks;
import vn.thidua.security.Audit;
import vn.thidua.shared.Dataset;
import vn.thidua.shared.Formats;
import vn.thidua.shared.Language;
import vn.thidua.shared.Scope;
import vn.thidua.warehouse.Loads;
import vn.thidua.warehouse.Publishing;
import vn.thidua.warehouse.WarehouseFile;

/** Pages over figures that a test makes and publishes. */
public abstract class PagesOfFigures {
    static final PageState STATE = PageState.EMPTY.withDataset(Dataset.ILLUSTRATIVE);
    static final Formats VIETNAMESE = new Formats(Language.VI);
    static WarehouseFile file;
    static PageQuery pages;
    static DemoFigures figures;

    /** The registers, without anybody who signs in. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("vn.thidua.operations")
    @ComponentScan(
            basePackages = "vn.thidua.register",
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = TestConfiguration.class),
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = Registers.class)
            })
    @ComponentScan("vn.thidua.submission.report")
    @Import({Audit.class, Remarks.class})
    static class Registering {}

    @BeforeAll
    static void publish(@TempDir Path directory) {
        file = open(directory);
        figures = new DemoFigures(file.get(Loads.class), file.get(Publishing.class), file.get(References.class));
        pages = file.get(PageQuery.class);
        assertThat(page("tong-quan", PageState.EMPTY).notes())
                .as("before anything was loaded a page says what to do")
                .containsExactly("Chưa có số liệu nào trong nguồn này. Chạy lượt cập nhật ở mục Cập nhật số liệu rồi mở"
                        + " lại trang.");
        figures.publish();
    }

    /** A warehouse with what pages are made by, and no figures yet. */
    public static WarehouseFile open(Path data, String... properties) {
        return WarehouseFile.open(
                data,
                builder -> builder.properties(properties)
                        .sources(
                                References.class,
                                DefinitionFolders.class,
                                Indicators.class,
                                Targets.class,
                                Dashboards.class,
                                PageQuery.class,
                                EditionBooks.class,
                                PageLooks.class,
                                RegisterBooks.class,
                                MeetingQuery.class,
                                Registering.class));
    }

    @AfterAll
    static void close() {
        file.close();
    }

    static Page page(String id, PageState state) {
        return pages.page(id, state, Scope.all(), Language.VI).orElseThrow();
    }

    static PageCard card(Page page, int row, int place) {
        return page.rows().get(row).cards().get(place);
    }

    static String tile(PageState state) {
        return ((Body.Figure) card(page("tong-quan", state), 0, 0).body()).value();
    }
}
