package octavo.font;

import java.nio.file.Path;
import java.util.List;
import octavo.world.RealWorld;

/// The fonts in the jar.
public final class TestFonts {
    static final FontLibrary LIBRARY = Fonts.of(new RealWorld(), null).value();
    static final Path FOLDER = Path.of("fonts");

    private TestFonts() {}

    public static Face garamond(int weight, boolean italic) {
        return LIBRARY.select(List.of("EB Garamond"), weight, italic);
    }

    static ShapedRun shape(Face face, String text, String language, String... features) {
        return Shaper.shape(
                face, text, 0, text.length(), ShapingOptions.of(language, List.of(features)));
    }
}
