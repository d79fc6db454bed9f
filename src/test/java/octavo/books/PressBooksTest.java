package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.testing.Places;
import octavo.testing.Tool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whole books for printers, beside their accessible PDFs of the same build, held against what programs not ours say.
class PressBooksTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "kdp, 1.7, gray",
        "ingram, 1.3, gray",
        "lulu, 1.7, rgb",
        "office, 1.7, rgb",
        "x1a, 1.3, cmyk",
        "x4, 1.6, cmyk"
    })
    void theSamplerForEachPrinter(String profile, String version, String color) throws IOException {
        Path slug = Built.forPrinters();
        String file = slug + "-" + profile + ".pdf";
        sameText(slug + ".pdf", file);
        Tool.run("qpdf", "--check", file);
        String info = Tool.run("pdfinfo", file);
        assertTrue(info.matches("(?s).*PDF version: +" + version + ".*"), info);
        assertTrue(info.matches("(?s).*Tagged: +no.*JavaScript: +no.*Encrypted: +no.*"), info);
        String fonts = Tool.run("pdffonts", file);
        assertTrue(fonts.lines().skip(2).allMatch(l -> l.contains(" yes yes yes ")), fonts);
        List<String> images = Tool.run("pdfimages", "-list", file).lines().skip(2).toList();
        assertTrue(!images.isEmpty());
        assertTrue(
                images.stream()
                        .allMatch(l -> l.contains(" " + color + " ") || l.contains(" gray ")),
                images::toString);
        if (!color.equals("gray"))
            assertTrue(images.stream().anyMatch(l -> l.contains(" " + color + " ")));
        String json = Tool.run("qpdf", "--json", file);
        for (String forbidden :
                List.of("/JavaScript", "/EmbeddedFiles", "/StructTreeRoot", "/Launch", "/Annots"))
            assertTrue(!json.contains("\"" + forbidden + "\""), forbidden);
    }

    @ParameterizedTest
    @CsvSource({"kdp", "ingram", "x1a", "x4"})
    void textIsBlackInkAlone(String profile) throws IOException {
        Path slug = Built.forPrinters();
        String file = slug + "-" + profile + ".pdf";
        String said =
                Tool.run("gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=inkcov", "-o", "-", file);
        assertEquals("", warnings(said));
        List<String> pages = said.lines().filter(l -> l.contains("CMYK")).toList();
        List<Integer> coloured = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            String[] inks = pages.get(i).strip().split("\\s+");
            double other = 0;
            for (int k = 0; k < 3; k++) other += Double.parseDouble(inks[k]);
            if (other > 0) coloured.add(i + 1);
        }
        // Images in colour are on these pages alone.
        List<Integer> allowed = profile.startsWith("x") ? imagePages(file) : List.of();
        assertTrue(allowed.containsAll(coloured), coloured + " of " + allowed);
        assertEquals(profile.startsWith("x"), !coloured.isEmpty());
        String drawn =
                Tool.run("mutool", "draw", "-q", "-r", "20", "-o", folder + "/p%d.png", file);
        assertEquals("", drawn.replace("warning: ICC support is not available", "").strip());
    }

    @Test
    void thePostsWithTheirImages() throws IOException {
        Path slug = Built.postsForPrinters();
        sameText(slug + ".pdf", slug + "-kdp.pdf");
    }

    private static String warnings(String said) {
        return String.join(
                "\n",
                said.lines()
                        .filter(l -> l.toLowerCase(Locale.ROOT).matches(".*(warning|error).*"))
                        .toList());
    }

    private static List<Integer> imagePages(String file) throws IOException {
        return Tool.run("pdfimages", "-list", file)
                .lines()
                .skip(2)
                .map(l -> Integer.valueOf(l.strip().split("\\s+")[0]))
                .distinct()
                .toList();
    }

    /// Positions are written in hundredths of a point, tagged text in other pieces than untagged.
    private static void same(String expected, String actual) {
        if (expected.equals(actual)) return;
        String[] a = expected.split(" ");
        String[] b = actual.split(" ");
        int n = a.length;
        assertEquals(n, b.length, () -> expected + " / " + actual);
        for (int i = 0; i < n - 2; i++) assertEquals(a[i], b[i], () -> expected + " / " + actual);
        for (int i = n - 2; i < n; i++)
            assertEquals(Double.parseDouble(a[i]), Double.parseDouble(b[i]), 0.025, expected);
    }

    /// The press file may have empty pages more.
    private static void sameText(String accessible, String press) throws IOException {
        List<String> expected = Places.of(Files.readAllBytes(Path.of(accessible)));
        List<String> actual = Places.of(Files.readAllBytes(Path.of(press)));
        assertTrue(expected.size() > 10_000, expected.size() + " letters");
        for (int i = 0; i < Math.min(expected.size(), actual.size()); i++)
            same(expected.get(i), actual.get(i));
        assertEquals(expected.size(), actual.size());
    }
}
