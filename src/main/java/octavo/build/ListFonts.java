package octavo.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.font.Fonts;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// `octavo fonts`: the families that a book can use, as a table and as a specimen.
public final class ListFonts {
    /// By script, letters that a family for it certainly has.
    private static final Map<String, String> SCRIPTS = scripts();

    private ListFonts() {}

    /// @param rows of the table, the head first
    /// @param specimen the file that was written, or null
    public record Result(List<List<String>> rows, @Nullable Path specimen) {
        public Result {
            rows = List.copyOf(rows);
        }
    }

    /// @param specimen where to write a PDF with all faces, or null
    public static Outcome<Result> run(World world, Path book, @Nullable Path specimen) {
        Diagnostics diagnostics = new Diagnostics();
        Path folder = book.toAbsolutePath().normalize();
        FontLibrary fonts = diagnostics.take(Fonts.of(world, folder.resolve("fonts")));
        Path written = null;
        if (specimen != null) {
            byte[] pdf = diagnostics.take(FontSpecimen.make(world, fonts));
            try {
                world.write(specimen, pdf);
                written = specimen;
            } catch (IOException e) {
                diagnostics.add(
                        Diagnostic.error(
                                "output-unwritable",
                                "can't write "
                                        + specimen
                                        + ": "
                                        + Outputs.reason(world, specimen, e),
                                null,
                                "choose another file with -o"));
            }
        }
        return diagnostics.with(new Result(table(fonts), written));
    }

    private static Map<String, String> scripts() {
        Map<String, String> m = new LinkedHashMap<>();
        m.put("Latin", "aQé");
        m.put("Greek", "αΩ");
        m.put("Cyrillic", "яЖёщъЯ");
        m.put("Hebrew", "אשץ");
        m.put("Arabic", "عيآةؤ،");
        m.put("Devanagari", "अक");
        m.put("Thai", "กท");
        m.put("kana", "あア");
        m.put("Han", "本字");
        m.put("Hangul", "한국");
        m.put("mathematics", "∀∮⊕");
        m.put("symbols", "✂✎❦");
        m.put("emoji", "😀🚀");
        return m;
    }

    /// The scripts that the face can set, in a fixed order.
    static List<String> scriptsOf(Face face) {
        List<String> out = new ArrayList<>();
        SCRIPTS.forEach((script, letters) -> {
            if (letters.codePoints().allMatch(face::hasGlyph)) out.add(script);
        });
        return out;
    }

    private static List<List<String>> table(FontLibrary fonts) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("family", "faces", "scripts", "licence"));
        for (String family : fonts.families()) {
            List<Face> faces = faces(fonts, family);
            if (faces.isEmpty()) continue;
            Face first = faces.getFirst();
            rows.add(
                    List.of(
                            family,
                            String.join(", ", faces.stream().map(ListFonts::style).toList()),
                            String.join(", ", scriptsOf(first)),
                            first.license()));
        }
        return rows;
    }

    /// Upright before italic, light before bold.
    static List<Face> faces(FontLibrary fonts, String family) {
        return fonts.faces(family).stream()
                .sorted(Comparator.comparing(Face::italic).thenComparing(Face::weight))
                .toList();
    }

    static String style(Face face) {
        return face.weight() + (face.italic() ? " italic" : "");
    }
}
