package octavo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the documents point at is there.
class DocumentsTest {
    private static final Pattern FENCED = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.*)$");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern NAMED =
            Pattern.compile("`((?:docs|src/main|src/test|bench|fonts|books)/[\\w./-]+)`");

    private static final Pattern DEPENDENCY =
            Pattern.compile(
                    "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");

    private static List<Path> documents() throws IOException {
        try (Stream<Path> root = Files.list(Path.of(""));
                Stream<Path> docs = Files.list(Path.of("docs"));
                Stream<Path> bench = Files.list(Path.of("bench"))) {
            return Stream.of(root, docs, bench)
                    .flatMap(s -> s)
                    .filter(f -> f.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    private static Stream<String> found(Pattern p, String text) {
        return p.matcher(text).results().map((MatchResult r) -> r.group(1));
    }

    /// As code hosts make them of headings.
    private static Set<String> anchors(Path document) throws IOException {
        return found(HEADING, Files.readString(document))
                .map(h -> h.toLowerCase(Locale.ROOT).strip())
                .map(h -> h.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        List<Path> documents = documents();
        assertFalse(documents.isEmpty());
        for (Path d : documents) {
            // docs/article.md shows the links of an article.
            if (d.endsWith("article.md")) continue;
            String text = FENCED.matcher(Files.readString(d)).replaceAll("");
            for (String to : found(LINK, text).toList()) {
                if (to.matches("[a-z]+:.*")) continue;
                String[] parts = to.split("#", 2);
                Path file = parts[0].isEmpty() ? d : d.resolveSibling(parts[0]).normalize();
                boolean there =
                        Files.exists(file)
                                && (parts.length == 1 || anchors(file).contains(parts[1]));
                if (!there) broken.add(d + ": " + to);
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void filesAndTestsThatAreNamedExist() throws IOException {
        Set<String> tests;
        try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
            tests =
                    all.map(f -> f.getFileName().toString())
                            .filter(f -> f.endsWith(".java"))
                            .map(f -> f.replace(".java", ""))
                            .collect(Collectors.toSet());
        }
        List<String> missing = new ArrayList<>();
        for (Path d : documents()) {
            String text = Files.readString(d);
            found(TEST, text)
                    .filter(t -> !tests.contains(t))
                    .forEach(t -> missing.add(d + ": " + t));
            found(NAMED, text)
                    .filter(f -> !Files.exists(Path.of(f)))
                    .forEach(f -> missing.add(d + ": " + f));
        }
        assertEquals(List.of(), missing);
    }

    /// Every folder of fonts and of sample books, every language's patterns and every citation style.
    @Test
    void noticesNameWhatOthersMade() throws IOException {
        String notice = Files.readString(Path.of("NOTICE.md"));
        List<String> missing = new ArrayList<>();
        for (String made :
                List.of(
                        "fonts",
                        "books",
                        "src/main/resources/octavo/hyphenation",
                        "styles/citations")) {
            try (Stream<Path> all = Files.list(Path.of(made))) {
                for (Path f : all.sorted().toList()) {
                    String name = f.getFileName().toString();
                    boolean listed =
                            switch (made) {
                                case "fonts", "books" ->
                                        !Files.isDirectory(f)
                                                || notice.contains("`" + made + "/" + name + "`");
                                case "styles/citations" ->
                                        notice.contains("`" + name + "`")
                                                || notice.contains("`" + name + "/*");
                                default -> notice.contains("`" + name.replace(".txt", "") + "`");
                            };
                    if (!listed) missing.add(f.toString());
                }
            }
        }
        assertEquals(List.of(), missing);
    }

    /// Each library of the build has its reason in the list of dependencies: by the artifact's name, or the last word of
    /// its group.
    @Test
    void dependenciesAreListed() throws IOException {
        String listed = Files.readString(Path.of("docs/dependencies.md")).toLowerCase(Locale.ROOT);
        List<String> missing =
                DEPENDENCY
                        .matcher(Files.readString(Path.of("pom.xml")))
                        .results()
                        .filter(r ->
                                !listed.contains(r.group(2))
                                        && !listed.contains(r.group(1).replaceAll(".*\\.", "")))
                        .map(r -> r.group(1) + ":" + r.group(2))
                        .toList();
        assertEquals(List.of(), missing);
    }
}
