package vn.thidua;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: one process that loads submissions, answers questions and shows them. */
@SpringBootApplication
public class Thidua {
    public static void main(String[] arguments) {
        SpringApplication.run(Thidua.class, arguments);
    }
}
