package octavo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the import table of ARCHITECTURE.md.
class ArchitectureTest {
    private static final Set<String> FOUNDATION = Set.of("diag", "unit", "world", "yaml");

    /// Package to the packages it may import, beside the foundation and itself.
    private static final Map<String, Set<String>> MAY_IMPORT = new LinkedHashMap<>();

    static {
        MAY_IMPORT.put("diag", Set.of());
        MAY_IMPORT.put("unit", Set.of());
        MAY_IMPORT.put("world", Set.of());
        MAY_IMPORT.put("yaml", Set.of("world"));
        MAY_IMPORT.put("content", Set.of());
        MAY_IMPORT.put("math", Set.of());
        MAY_IMPORT.put("markdown", Set.of("content"));
        MAY_IMPORT.put("image", Set.of("content"));
        MAY_IMPORT.put("gather", Set.of("content", "markdown", "image"));
        MAY_IMPORT.put("collection", Set.of("content", "markdown"));
        MAY_IMPORT.put("rights", Set.of("content", "collection"));
        MAY_IMPORT.put("cite", Set.of("content", "collection"));
        MAY_IMPORT.put("markup", Set.of("content", "collection"));
        MAY_IMPORT.put("style", Set.of("content", "markup"));
        MAY_IMPORT.put("font", Set.of());
        MAY_IMPORT.put("frame", Set.of("content", "font"));
        MAY_IMPORT.put(
                "typeset", Set.of("content", "math", "markup", "style", "font", "image", "frame"));
        MAY_IMPORT.put("press", Set.of());
        MAY_IMPORT.put("pdf", Set.of("content", "frame", "font", "image", "press"));
        MAY_IMPORT.put("epub", Set.of("content", "math", "markup", "style", "font", "image"));
        MAY_IMPORT.put(
                "build",
                Set.of(
                        "content",
                        "math",
                        "markdown",
                        "image",
                        "gather",
                        "collection",
                        "rights",
                        "cite",
                        "markup",
                        "style",
                        "font",
                        "frame",
                        "typeset",
                        "press",
                        "pdf",
                        "epub"));
        MAY_IMPORT.put("cli", Set.of("build"));
    }

    /// Library's package to the rooms it may stand in.
    private static final Map<String, Set<String>> LIBRARY_ROOMS =
            Map.ofEntries(
                    Map.entry("org.apache.pdfbox..", Set.of("octavo.pdf..", "octavo.gather.pdf..")),
                    Map.entry("org.jsoup..", Set.of("octavo.gather..")),
                    Map.entry("org.mozilla.universalchardet..", Set.of("octavo.gather..")),
                    Map.entry("com.vladsch.flexmark..", Set.of("octavo.markdown..")),
                    Map.entry("io.documentnode..", Set.of("octavo.epub..")),
                    Map.entry("org.lwjgl..", Set.of("octavo.font..")),
                    Map.entry("com.github.weisj..", Set.of("octavo.image..")),
                    Map.entry("com.google.zxing..", Set.of("octavo.build..")),
                    Map.entry("picocli..", Set.of("octavo.cli..")),
                    Map.entry("com.helger..", Set.of("octavo.style..")),
                    Map.entry("org.snakeyaml..", Set.of("octavo.yaml..")),
                    Map.entry("java.awt..", Set.of("octavo.pdf..", "octavo.image..")));

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("octavo");
    }

    @TestFactory
    Stream<DynamicTest> importsRunOneWay() {
        return MAY_IMPORT.entrySet().stream()
                .map(e ->
                        DynamicTest.dynamicTest(
                                e.getKey(), () -> rule(e.getKey(), e.getValue()).check(classes)));
    }

    /// Rows of the document's table by their first package: what it does, and what it may import.
    private static Map<String, String[]> rows() throws IOException {
        Map<String, String[]> rows = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("ARCHITECTURE.md"))) {
            String[] cells = line.split("\\|");
            if (cells.length == 4 && cells[1].startsWith(" `"))
                for (String room : words(cells[1])) rows.put(room, cells);
        }
        return rows;
    }

    /// What stands between backquotes.
    private static List<String> words(String cell) {
        return Pattern.compile("`([^`]+)`").matcher(cell).results().map(r -> r.group(1)).toList();
    }

    @Test
    void theDocumentsTableIsTheOneHeldHere() throws IOException {
        Map<String, Set<String>> said = new TreeMap<>();
        rows().forEach((room, cells) -> {
            Set<String> others =
                    cells[3].contains("all of the above")
                            ? MAY_IMPORT.get(room)
                            : Set.of(cells[3].replace("-", "").strip().split(", "));
            said.put(room, new TreeSet<>(others));
        });
        Map<String, Set<String>> held = new TreeMap<>();
        MAY_IMPORT.forEach((room, others) -> held.put(room, new TreeSet<>(others)));
        // Within the foundation, the document says in a sentence of its own.
        FOUNDATION.forEach(room -> held.put(room, Set.of()));
        said.values().forEach(s -> s.remove(""));
        assertEquals(held, said);
    }

    @Test
    void theDocumentNamesThePackagesWithinAPackage() throws IOException {
        Map<String, String[]> rows = rows();
        Set<String> missing = new TreeSet<>();
        classes.forEach(c -> {
            String[] parts = c.getPackageName().split("\\.");
            if (parts.length > 2 && !words(rows.get(parts[1])[2]).contains(parts[2]))
                missing.add(parts[1] + "." + parts[2]);
        });
        assertEquals(Set.of(), missing);
    }

    private static ArchRule rule(String room, Set<String> allowed) {
        List<String> forbidden = new ArrayList<>();
        for (String other : MAY_IMPORT.keySet()) {
            boolean foundation = FOUNDATION.contains(other) && !FOUNDATION.contains(room);
            boolean diag = other.equals("diag");
            if (!other.equals(room) && !allowed.contains(other) && !foundation && !diag) {
                forbidden.add("octavo." + other + "..");
            }
        }
        return noClasses()
                .that()
                .resideInAPackage("octavo." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden.toArray(String[]::new))
                .allowEmptyShould(true);
    }

    @TestFactory
    Stream<DynamicTest> librariesStandInTheirRooms() {
        return LIBRARY_ROOMS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e ->
                        DynamicTest.dynamicTest(
                                e.getKey(),
                                () ->
                                        noClasses()
                                                .that()
                                                .resideOutsideOfPackages(
                                                        e.getValue().toArray(String[]::new))
                                                .should()
                                                .dependOnClassesThat()
                                                .resideInAPackage(e.getKey())
                                                .allowEmptyShould(true)
                                                .check(classes)));
    }

    /// No package imports another that, over whatever way, imports it.
    @Test
    void noCircles() {
        slices().assignedFrom(
                        new SliceAssignment() {
                            @Override
                            public SliceIdentifier getIdentifierOf(JavaClass c) {
                                return SliceIdentifier.of(c.getPackageName());
                            }

                            @Override
                            public String getDescription() {
                                return "each package";
                            }
                        })
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void everyPackageIsInTheTable() {
        Set<String> rooms = new TreeSet<>();
        classes.forEach(c -> {
            String[] parts = c.getPackageName().split("\\.");
            if (parts.length > 1) rooms.add(parts[1]);
        });
        rooms.removeAll(MAY_IMPORT.keySet());
        assertEquals(Set.of(), rooms);
    }
}
