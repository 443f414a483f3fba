package vn.thidua.ui.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.thidua.browser.BrowserTest;

/** The administrator opens an account; its owner sets a password, works, and is locked out at once when blocked. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "thidua.demo=true",
            "thidua.samples=false",
            "thidua.demo-password=" + AccountsBrowserTest.PASSWORD,
            "server.address=127.0.0.1"
        })
class AccountsBrowserTest extends BrowserTest {
    /** Unlike that of other tests: rights are kept where the newest installation of a process looks for them. */
    static final String PASSWORD = "một tài khoản một người";

    @LocalServerPort
    private int port;

    private Page signIn(Page page, String account, String password) {
        page.navigate("http://127.0.0.1:%d/login".formatted(port));
        page.locator("#vaadinLoginUsername input").fill(account);
        page.locator("#vaadinLoginPassword input").fill(password);
        page.keyboard().press("Enter");
        return page;
    }

    @Test
    void an_account_is_opened_gets_its_own_password_and_is_blocked() {
        var admin = signIn(visitor(1280, 900), "admin", PASSWORD);
        admin.waitForURL("**/tong-quan");
        admin.navigate("http://127.0.0.1:%d/accounts".formatted(port));
        admin.locator("#new-account-open").click();
        assertThat(admin.getByText("Chọn ít nhất một vai trò")).isVisible();

        admin.locator("#new-account-name input").fill("to.so-lieu");
        admin.getByLabel("Họ tên, chức danh").fill("Tổ số liệu");
        admin.getByLabel("Chuyên viên số liệu").check();
        admin.locator("#new-account-open").click();
        var message = admin.locator(".accounts-message");
        assertThat(message).containsText("Mật khẩu dùng một lần của to.so-lieu");
        var shown = Pattern.compile("[a-z0-9]{4}(-[a-z0-9]{4}){3}").matcher(message.innerText());
        Assertions.assertThat(shown.find()).isTrue();
        assertThat(admin.locator("#account-to\\.so-lieu")).containsText("chờ đổi mật khẩu");
        screenshot(admin, "accounts-1280");

        var owner = signIn(visitor(360, 780), "to.so-lieu", shown.group());
        owner.waitForURL("**/doi-mat-khau");
        owner.getByLabel("Mật khẩu hiện tại").fill(shown.group());
        owner.getByLabel("Mật khẩu mới", new Page.GetByLabelOptions().setExact(true))
                .fill("một câu của riêng tôi");
        owner.getByLabel("Nhập lại mật khẩu mới").fill("một câu của riêng tôi");
        screenshot(owner, "password-360");
        owner.keyboard().press("Enter");
        owner.waitForURL("**/login**");
        signIn(owner, "to.so-lieu", "một câu của riêng tôi").waitForURL(Pattern.compile(".*/tien-do.*"));

        button(admin, "Khóa to.so-lieu").click();
        assertThat(message).containsText("Đã khóa tài khoản to.so-lieu");
        owner.navigate("http://127.0.0.1:%d/jobs".formatted(port));
        assertThat(owner).hasURL(Pattern.compile(".*/login.*"), new PageAssertions.HasURLOptions().setTimeout(30_000));
        Assertions.assertThat(button(admin, "Khóa admin").count()).isZero();
    }
}
