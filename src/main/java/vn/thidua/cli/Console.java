package vn.thidua.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import vn.thidua.shared.Language;
import vn.thidua.shared.Texts;

/** Where a command speaks: results to one stream, everything a person reads meanwhile to the other. */
record Console(Texts texts, PrintStream results, PrintStream remarks) {

    /** The terminal, in the language of its environment. */
    static Console ofTerminal() {
        return new Console(new Texts(language(System.getenv())), System.out, System.err);
    }

    /** As other programs find it: the first of LC_ALL, LC_MESSAGES and LANG that is set. */
    static Language language(Map<String, String> environment) {
        var tag = Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse("C");
        return tag.toLowerCase(Locale.ROOT).startsWith("vi") ? Language.VI : Language.EN;
    }

    void remark(String key, Object... arguments) {
        remarks.println(texts.get(key, arguments));
        remarks.flush();
    }

    void result(String line) {
        results.println(line);
        results.flush();
    }
}
