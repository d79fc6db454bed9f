package octavo.typeset.line;

import java.util.List;
import octavo.diag.Diagnostic;
import octavo.font.FontLibrary;
import octavo.font.Fonts;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.math.FormulaSetter;
import octavo.typeset.shape.ShapeCache;
import octavo.world.RealWorld;
import org.jspecify.annotations.Nullable;

/// Setters over the jar's fonts for tests.
final class Setters {
    static final FontLibrary FONTS = Fonts.of(new RealWorld(), null).value();
    static final ShapeCache SHAPES = new ShapeCache();

    static final PageReferences PAGES =
            new PageReferences() {
                @Override
                public @Nullable String pageOf(String id, String style) {
                    return id.equals("known") ? "47" : null;
                }

                @Override
                public @Nullable String textOf(String id) {
                    return null;
                }
            };

    private Setters() {}

    static LineSetter setter(List<Diagnostic> diagnostics) {
        return new TotalFitSetter(
                new LineContext(
                        FONTS,
                        SHAPES,
                        PAGES,
                        e -> 1,
                        source -> source.equals("missing.png") ? null : new double[] {30, 12},
                        new FormulaSetter(FONTS, SHAPES),
                        diagnostics::add));
    }

    static SetParagraph set(
            StyledElement block, double measurePt, int looseness, List<Diagnostic> diagnostics) {
        return setter(diagnostics)
                .set(new ParagraphInput(block, block.children(), measurePt, List.of(), looseness));
    }
}
