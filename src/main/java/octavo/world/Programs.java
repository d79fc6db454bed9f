package octavo.world;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Other programs, bounded in time, and the folders they work in.
public final class Programs {
    private Programs() {}

    /// @param said the last of its output and its messages
    public record Ended(int code, String said) {
        private static final int LONGEST_REASON = 200;

        /// The last line that it said, without control characters and the name of the temporary folder; empty where it said
        /// nothing.
        /// @param folder what is taken out, as its name differs from run to run
        public String reason(Path folder) {
            String last = said.lines().filter(l -> !l.isBlank()).reduce("", (a, b) -> b);
            String clean =
                    last.replace(folder + "/", "").replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
            int end = Math.min(clean.length(), LONGEST_REASON);
            if (end < clean.length()) {
                if (Character.isHighSurrogate(clean.charAt(end - 1))) end--;
                return clean.substring(0, end) + "…";
            }
            return clean;
        }
    }

    /// Something that is done in a folder.
    @FunctionalInterface
    public interface Work<T> {
        T in(Path folder) throws IOException;
    }

    static Ended run(List<String> command, Duration time) throws IOException {
        Path said = Files.createTempFile("octavo-", ".log");
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(said.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                stop(process);
                throw new IOException(
                        Path.of(command.getFirst()).getFileName()
                                + " did not end within "
                                + time.toSeconds()
                                + " seconds");
            }
            String text = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
            return new Ended(
                    process.exitValue(), text.substring(Math.max(0, text.length() - 2000)).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(said);
        }
    }

    /// With the programs that it started.
    private static void stop(Process process) throws InterruptedException {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.waitFor(5, TimeUnit.SECONDS);
    }

    static <T> T inTemporaryFolder(Work<T> work) throws IOException {
        Path folder = Files.createTempDirectory("octavo-");
        try {
            return work.in(folder);
        } finally {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path p : all.sorted(Comparator.reverseOrder()).toList())
                    Files.deleteIfExists(p);
            } catch (IOException e) {
                // A program that was stopped may still be writing: the system clears its folder.
            }
        }
    }
}
