package octavo.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// Octavo's own faces for the fonts that a source does not embed, by what is known of them: serifs, fixed width, weight,
/// slope. PDFBox would look through all fonts of the system, which takes seconds and makes the result hang on the
/// machine.
final class SubstituteFonts implements FontMapper {
    private static final String LIBERATION =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final SubstituteFonts MAPPER = new SubstituteFonts();

    private final Map<String, TrueTypeFont> known = new HashMap<>();

    private SubstituteFonts() {}

    static void use() {
        FontMappers.set(MAPPER);
    }

    private synchronized TrueTypeFont font(String name, @Nullable PDFontDescriptor d) {
        String n = name.toLowerCase(Locale.ROOT);
        boolean bold = n.contains("bold") || n.contains("black") || d != null && d.isForceBold();
        boolean italic = n.contains("italic") || n.contains("oblique") || d != null && d.isItalic();
        boolean fixed =
                n.contains("courier")
                        || n.contains("mono")
                        || n.contains("typewriter")
                        || d != null && d.isFixedPitch();
        boolean sans = n.contains("sans") || n.contains("helvetica") || n.contains("arial");
        boolean serif =
                !sans
                        && (d != null && d.isSerif()
                                || n.matches(
                                        ".*(?:times|roman|serif|garamond|georgia|palatino|bookman|schoolbook|cambria|cm[rb]).*"));
        String style = bold ? italic ? "BoldItalic" : "Bold" : italic ? "Italic" : "Regular";
        String path =
                fixed
                        ? "/octavo/fonts/jetbrains-mono/JetBrainsMono-" + style + ".ttf"
                        : serif
                                ? "/octavo/fonts/eb-garamond/EBGaramond-" + style + ".ttf"
                                : style.equals("Regular")
                                        ? LIBERATION
                                        : "/octavo/fonts/source-sans-3/SourceSans3-"
                                                + style
                                                + ".ttf";
        return known.computeIfAbsent(path, SubstituteFonts::load);
    }

    private static TrueTypeFont load(String path) {
        try (InputStream in = open(path)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) throws IOException {
        InputStream in = SubstituteFonts.class.getResourceAsStream(path);
        if (in == null) in = FontMapper.class.getResourceAsStream(LIBERATION);
        if (in == null) throw new IOException("PDFBox has lost its font");
        return in;
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(
            String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font(name, descriptor), true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(
            String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(font(name, descriptor), true);
    }

    @Override
    public CIDFontMapping getCIDFont(
            String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
        return new CIDFontMapping(null, font(name, descriptor), true);
    }
}
