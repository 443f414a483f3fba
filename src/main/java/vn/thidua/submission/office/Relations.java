package vn.thidua.submission.office;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Which other parts of the package a part is related to. What lies outside the package is never looked at. */
final class Relations {
    private record Relation(String type, String target) {}

    private final Map<String, Relation> byId = new HashMap<>();

    /** The relations of a part; of the package itself if its name is "". */
    static Relations of(PackageParts parts, String part) throws IOException, XMLStreamException {
        int cut = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, cut);
        var xml = parts.require(folder + "_rels/" + part.substring(cut) + ".rels");
        var relations = new Relations();
        while (xml.next()) {
            if (xml.opens("Relationship") && !xml.get("TargetMode", "").equalsIgnoreCase("External")) {
                var type = xml.get("Type", "");
                relations.byId.put(
                        xml.get("Id", ""),
                        new Relation(
                                type.substring(type.lastIndexOf('/') + 1), resolved(folder, xml.get("Target", ""))));
            }
        }
        return relations;
    }

    Optional<String> target(String id, String type) {
        return Optional.ofNullable(byId.get(id))
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target);
    }

    Optional<String> target(String type) {
        return byId.values().stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst();
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        var base = folder;
        var rest = target;
        while (rest.startsWith("../") && !base.isEmpty()) {
            rest = rest.substring(3);
            base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
        }
        return base + rest;
    }
}
