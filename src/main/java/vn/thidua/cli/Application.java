package vn.thidua.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import vn.thidua.Thidua;
import vn.thidua.operations.DataDirectory;

/** Starts the application on a data directory that is held already. */
final class Application {
    private Application() {}

    /** With screens and programming interface. */
    static ConfigurableApplicationContext server(DataDirectory directory, Map<String, String> properties) {
        return start(new SpringApplication(Thidua.class), directory, properties);
    }

    /** Jobs and data only, for one command. */
    static ConfigurableApplicationContext tool(DataDirectory directory) {
        var application = new SpringApplication(ToolApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return start(application, directory, Map.of("thidua.mode", "tool", "thidua.schedule.enabled", "false"));
    }

    private static ConfigurableApplicationContext start(
            SpringApplication application, DataDirectory directory, Map<String, String> properties) {
        application.addInitializers(context -> {
            if (context.getBeanFactory() instanceof DefaultListableBeanFactory beans) {
                beans.registerSingleton("dataDirectory", directory);
                // the first to be registered is the last to be closed: after both databases
                beans.registerDisposableBean("dataDirectory", directory::close);
            }
        });
        List<String> arguments = new ArrayList<>();
        arguments.add("--thidua.data=" + directory.root());
        properties.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        return application.run(arguments.toArray(String[]::new));
    }
}
