package octavo.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/// Programs outside of Java that tests ask for a second opinion. A test is skipped, visibly, where the program is not
/// installed, and fails where the environment says `CI=true`.
public final class Tool {
    private Tool() {}

    /// What the program prints; fails where it exits with anything but 0.
    public static String run(String... command) throws IOException {
        return run(Map.of(), command);
    }

    /// @param environment added to that of the tests
    public static String run(Map<String, String> environment, String... command)
            throws IOException {
        String path = System.getenv("PATH");
        boolean installed =
                path != null
                        && List.of(path.split(File.pathSeparator)).stream()
                                .anyMatch(d -> Files.isExecutable(Path.of(d, command[0])));
        if (!installed && !"true".equals(System.getenv("CI"))) {
            Assumptions.abort(command[0] + " is not installed");
        }
        ProcessBuilder builder =
                new ProcessBuilder(new ArrayList<>(List.of(command))).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            assertEquals(0, process.waitFor(), said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return said;
    }
}
