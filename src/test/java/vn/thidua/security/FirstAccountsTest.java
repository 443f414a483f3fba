package vn.thidua.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.security.crypto.password.PasswordEncoder;

class FirstAccountsTest {
    @TempDir
    Path folder;

    private ApplicationContextRunner start(boolean demo, String... more) {
        return new ApplicationContextRunner()
                .withBean(Clock.class, Clock::systemUTC)
                .withConfiguration(AutoConfigurations.of())
                .withInitializer(context -> {
                    var scanner = new org.springframework.context.annotation.ClassPathBeanDefinitionScanner(
                            (org.springframework.beans.factory.support.BeanDefinitionRegistry)
                                    context.getBeanFactory());
                    scanner.addExcludeFilter((reader, factory) -> {
                        var name = reader.getClassMetadata().getClassName();
                        return name.contains("Test")
                                || name.endsWith("SecurityConfiguration")
                                || name.endsWith("Refusals");
                    });
                    scanner.scan("vn.thidua.security", "vn.thidua.operations");
                })
                .withPropertyValues("thidua.data=" + folder, "thidua.demo=" + demo, "server.address=127.0.0.1")
                .withPropertyValues(more);
    }

    @Test
    void withoutDemoThereIsOneAdministratorWhosePasswordWorksOnce() {
        start(false).run(context -> {
            var opened = context.getBean(FirstAccounts.class).opened().orElseThrow();
            assertThat(opened.usernames()).containsExactly("admin");
            assertThat(opened.mustChange()).isTrue();
            assertThat(opened.password()).matches("([a-z2-9]{4}-){3}[a-z2-9]{4}");
            var admin = context.getBean(Accounts.class).find("admin").orElseThrow();
            assertThat(admin.roles()).containsExactly(Role.ADMIN);
            assertThat(admin.rights()).isEmpty();
            context.getBean(Accounts.class).changePassword("admin", opened.password(), "my very own one");
        });
        start(false).run(context -> {
            assertThat(context.getBean(FirstAccounts.class).opened()).isEmpty();
            var accounts = context.getBean(Accounts.class);
            assertThat(accounts.find("admin").orElseThrow().may(Right.ACCOUNTS)).isTrue();
        });
    }

    @Test
    void demoAccountsGetANewPasswordAtEachStartUnlessOneIsGiven() {
        start(true)
                .run(context -> assertThat(context.getBean(FirstAccounts.class)
                                .opened()
                                .orElseThrow()
                                .password())
                        .hasSize(19));
        start(true, "thidua.demo-password=xin-chao").run(context -> {
            assertThat(context.getBean(FirstAccounts.class)
                            .opened()
                            .orElseThrow()
                            .password())
                    .isEqualTo("xin-chao");
            var head = context.getBean(Accounts.class).stored("head3").orElseThrow();
            assertThat(head.account().subjectCode()).isEqualTo("C3");
            assertThat(context.getBean(PasswordEncoder.class).matches("xin-chao", head.passwordHash()))
                    .isTrue();
        });
    }

    @Test
    void demoAccountsNeverServeOtherMachinesNorARealInstallation() {
        start(true, "server.address=0.0.0.0")
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("--no-demo"));
        start(true).run(context -> assertThat(context).hasNotFailed());
        start(false)
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining("--data"));
    }

    @Test
    void aRealInstallationGetsNoDemoAccountsLater() {
        start(false).run(context -> assertThat(context).hasNotFailed());
        start(true).run(context -> {
            assertThat(context.getBean(FirstAccounts.class).opened()).isEmpty();
            assertThat(context.getBean(Accounts.class).all())
                    .extracting(Account::username)
                    .containsExactly("admin");
        });
    }
}
