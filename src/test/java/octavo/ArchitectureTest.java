package octavo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
            Map.of(
                    "org.apache.pdfbox..", Set.of("octavo.pdf..", "octavo.gather.pdf.."),
                    "org.jsoup..", Set.of("octavo.gather.."),
                    "com.vladsch.flexmark..", Set.of("octavo.markdown.."),
                    "io.documentnode..", Set.of("octavo.epub..", "octavo.gather.epub.."),
                    "org.lwjgl..", Set.of("octavo.font.."),
                    "picocli..", Set.of("octavo.cli.."),
                    "com.helger..", Set.of("octavo.style.."),
                    "org.snakeyaml..", Set.of("octavo.yaml.."),
                    "java.awt..", Set.of("octavo.pdf..", "octavo.image.."));

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
