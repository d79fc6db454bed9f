package octavo.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/// The folder of texts beside the project on which some tests run. A test is skipped where it is missing, but fails
/// there in continuous integration (`CI=true`).
public final class Shared {
    private Shared() {}

    public static Path folder() {
        String set = System.getProperty("octavo.shared");
        List<String> places = set == null ? List.of("../shared", "../../shared") : List.of(set);
        for (String p : places) if (Files.isDirectory(Path.of(p))) return Path.of(p);
        if ("true".equals(System.getenv("CI"))) Assertions.fail("no folder ../shared");
        Assumptions.abort("no folder ../shared");
        throw new IllegalStateException();
    }
}
