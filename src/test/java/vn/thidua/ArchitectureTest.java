package vn.thidua;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.springframework.modulith.core.ApplicationModules;

/** The house rules that a compiler does not know. */
@AnalyzeClasses(packages = "vn.thidua", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static void modules_use_only_what_they_may_and_only_through_its_root(JavaClasses classes) {
        ApplicationModules.of(Thidua.class).verify();
    }

    @ArchTest
    static final ArchRule vaadin_stays_on_the_screens = noClasses()
            .that()
            .resideOutsideOfPackages("vn.thidua.ui..", "vn.thidua.echarts..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin..");

    @ArchTest
    static final ArchRule batch_stays_in_the_jobs = noClasses()
            .that()
            .resideOutsideOfPackage("vn.thidua.etl..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.springframework.batch..");

    @ArchTest
    static final ArchRule the_engine_stays_in_the_warehouse = noClasses()
            .that()
            .resideOutsideOfPackage("vn.thidua.warehouse..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.duckdb..");

    @ArchTest
    static final ArchRule shared_values_need_nothing_but_the_jdk = noClasses()
            .that()
            .resideInAPackage("vn.thidua.shared..")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("vn.thidua.shared..", "java..", "org.jspecify..", "org.springframework.modulith");

    @ArchTest
    static final ArchRule no_circles_between_packages =
            slices().matching("vn.thidua.(*)..").should().beFreeOfCycles();
}
