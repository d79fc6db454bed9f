package octavo.font;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.world.World;

/// Reads the faces of a book's own `fonts` folder.
final class BookFonts {
    private static final Set<String> FONT_FILES =
            Set.of("ttf", "otf", "ttc", "otc", "woff", "woff2");

    private BookFonts() {}

    static List<Face> read(World world, Path folder, Diagnostics diagnostics) {
        List<Face> faces = new ArrayList<>();
        for (Path file : files(world, folder, diagnostics)) {
            String name = name(file);
            if (!FONT_FILES.contains(
                    name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) continue;
            SourceSpan span =
                    SourceSpan.ofFile(
                            "fonts/" + folder.relativize(file).toString().replace('\\', '/'));
            try {
                Face face = Face.read(world.read(file), name);
                if (face.embeddable()) faces.add(face);
                else diagnostics.add(notEmbeddable(face, span));
            } catch (InvalidFontException e) {
                diagnostics.add(
                        Diagnostic.error(
                                "font-unusable",
                                "the font can't be used: " + e.getMessage(),
                                span,
                                "convert it to a static TrueType font (.ttf), or remove it"));
            } catch (IOException e) {
                diagnostics.add(
                        Diagnostic.error("font-unreadable", "the font can't be read", span, null));
            }
        }
        return faces;
    }

    private static Diagnostic notEmbeddable(Face face, SourceSpan span) {
        return Diagnostic.error(
                "font-restricted",
                face.fullName() + " forbids embedding (its fsType says \"restricted licence\")",
                span,
                "ask its maker for an embeddable licence, or use another font");
    }

    private static List<Path> files(World world, Path folder, Diagnostics diagnostics) {
        List<Path> files = new ArrayList<>();
        if (!world.isFolder(folder)) return files;
        try {
            for (Path entry : world.list(folder)) {
                if (world.isFolder(entry))
                    files.addAll(world.list(entry).stream().filter(world::isFile).toList());
                else files.add(entry);
            }
        } catch (IOException e) {
            diagnostics.add(
                    Diagnostic.error(
                            "font-unreadable",
                            "the folder of the book's fonts can't be read",
                            SourceSpan.ofFile("fonts"),
                            null));
        }
        return files;
    }

    private static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString();
    }
}
