package vn.thidua.ui;

import com.vaadin.flow.spring.security.VaadinAwareSecurityContextHolderStrategyConfiguration;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.thidua.dashboard.PageCard;
import vn.thidua.security.Right;
import vn.thidua.security.SignInScreen;

/** Tells the rules of who is let in where one signs in, and leaves each view and each file to its own check. */
@Configuration(proxyBeanMethods = false)
@Import(VaadinAwareSecurityContextHolderStrategyConfiguration.class)
class SignInRules {
    @Bean
    SignInScreen signInScreen() {
        return rules -> rules.authorizeHttpRequests(requests ->
                        requests.requestMatchers("/" + PageCard.FILES + "*").hasAuthority(Right.SEE.authority()))
                .with(VaadinSecurityConfigurer.vaadin(), screens -> screens.loginView(LoginView.class));
    }
}
