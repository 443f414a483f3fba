package vn.thidua.etl.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.thidua.definition.DefinitionFolder;
import vn.thidua.definition.DefinitionFolders;
import vn.thidua.definition.DefinitionProblem;
import vn.thidua.definition.Loaded;
import vn.thidua.definition.Registration;

/** The jobs of {@code etl-jobs}, as they are now. */
@Component
public class JobSpecs {
    /** Folder of the definitions, in the jar and below the definitions' directory. */
    public static final String FOLDER = "etl-jobs";

    private final DefinitionFolder<JobSpec> folder;

    JobSpecs(DefinitionFolders folders) {
        folder = folders.open(FOLDER, JobSpec.class);
    }

    public Map<String, Loaded<JobSpec>> all() {
        return folder.all();
    }

    public Optional<JobSpec> find(String id) {
        return folder.find(id);
    }

    /** The job; throws {@link IllegalArgumentException} with a sentence for whoever named it. */
    public JobSpec require(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no job \"%s\". Jobs: %s.%s"
                .formatted(
                        id,
                        String.join(", ", all().keySet()),
                        folder.problems().stream()
                                .filter(problem -> problem.file().equals(FOLDER + "/" + id + ".yaml"))
                                .map(problem -> " " + problem)
                                .findFirst()
                                .orElse(""))));
    }

    /** What is wrong with the files now. */
    public List<DefinitionProblem> problems() {
        return folder.problems();
    }

    public Registration onChange(Runnable listener) {
        return folder.onChange(listener);
    }
}
