package vn.thidua.echarts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The scripts of charts as text, for a file that is opened without a server: browsers load no modules from a disk, so
 * ours are written one behind the other, each a function that hands on what it exports. Set {@code option} of an {@code
 * e-chart} to what {@link ChartOption#json} says.
 */
public final class ChartScripts {
    private static final String LIBRARY = "/META-INF/resources/_static/echarts/6.0.0/dist/echarts.min.js";
    private static final String MODULES = "/META-INF/resources/echarts/";
    private static final Pattern IMPORT =
            Pattern.compile("^import \\{([^}]*)} from '\\./([a-z-]+)\\.js';\\s*$", Pattern.MULTILINE);
    private static final Pattern EXPORT = Pattern.compile(
            "^export (?=(?:async )?(?:const|let|function\\*?|class) ([A-Za-z_$][\\w$]*))", Pattern.MULTILINE);

    private ChartScripts() {}

    /** Apache ECharts, as it was released. */
    public static String library() {
        return harmless(text(LIBRARY));
    }

    /** The element {@code e-chart}; it expects the library to be there or to come. */
    public static String element() {
        StringBuilder script = new StringBuilder("'use strict';\n");
        module("e-chart", script, new LinkedHashSet<>());
        return harmless(script.toString());
    }

    /** Those it imports first. */
    private static void module(String name, StringBuilder script, Set<String> written) {
        if (!written.add(name)) {
            return;
        }
        String text = text(MODULES + name + ".js");
        Matcher imports = IMPORT.matcher(text);
        while (imports.find()) {
            module(imports.group(2), script, written);
        }
        Set<String> exported = new LinkedHashSet<>();
        Matcher exports = EXPORT.matcher(text);
        while (exports.find()) {
            exported.add(exports.group(1));
        }
        String body = IMPORT.matcher(EXPORT.matcher(text).replaceAll(""))
                .replaceAll(found -> Matcher.quoteReplacement(
                        "const {" + found.group(1).replace(" as ", ": ") + "} = " + variable(found.group(2)) + ";\n"));
        script.append("const ")
                .append(variable(name))
                .append(" = (() => {\n")
                .append(body)
                .append("\nreturn { ")
                .append(String.join(", ", exported))
                .append(" };\n})();\n");
    }

    private static String variable(String module) {
        return "module_" + module.replace('-', '_');
    }

    /** A page that holds the script ends it at the first such sign. */
    private static String harmless(String script) {
        return script.replace("</script", "<\\/script").replace("<!--", "<\\!--");
    }

    private static String text(String resource) {
        try (InputStream in = ChartScripts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
