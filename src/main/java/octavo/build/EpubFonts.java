package octavo.build;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import octavo.epub.EmbeddedFont;
import octavo.font.EbookFont;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.style.ComputedStyle;
import octavo.style.FontStyle;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledGenerated;
import octavo.style.StyledNode.StyledText;
import org.jspecify.annotations.Nullable;

/// The faces that the e-book's style sets text in, each with the characters of that text.
final class EpubFonts {
    /// Hyphens and ellipses that reading systems insert themselves, and the letters of their list markers.
    private static final String ALWAYS =
            " -\u00AD\u2010\u2026\u2022\u25E6\u25AA0123456789.abcdefghijklmnopqrstuvwxyz";

    private record Key(String family, int weight, boolean italic) implements Comparable<Key> {
        @Override
        public int compareTo(Key o) {
            int c = family.compareTo(o.family);
            if (c == 0) c = Integer.compare(weight, o.weight);
            return c == 0 ? Boolean.compare(italic, o.italic) : c;
        }
    }

    private final FontLibrary fonts;
    private final EpubFormulas formulas;
    private final Map<Key, BitSet> used = new TreeMap<>();
    private final Map<Key, Set<String>> features = new TreeMap<>();
    private @Nullable Key onlyFormulas;
    private FontStyle lastStyle;
    private BitSet lastSet = new BitSet();

    private EpubFonts(FontLibrary fonts, FontStyle first) {
        this.fonts = fonts;
        this.formulas = new EpubFormulas(fonts);
        this.lastStyle = first;
        this.lastSet = set(first);
    }

    /// @param formulas the face and the rules for formulas, of which there may be none
    record Chosen(List<EmbeddedFont> fonts, String formulas) {
        Chosen {
            fonts = List.copyOf(fonts);
        }
    }

    /// @param sections styled for the e-book
    static Chosen of(List<StyledElement> sections, FontLibrary fonts) {
        if (sections.isEmpty()) return new Chosen(List.of(), "");
        EpubFonts f = new EpubFonts(fonts, sections.getFirst().style().font());
        for (StyledElement s : sections) f.visit(s);
        f.addFormulas();
        List<EmbeddedFont> result = new ArrayList<>();
        f.used.forEach((key, characters) -> {
            if (characters.isEmpty()) return;
            Face face = fonts.select(List.of(key.family), key.weight, key.italic);
            if (!face.embeddable()) return;
            Set<String> on = f.features.getOrDefault(key, Set.of());
            byte[] data;
            if (key.equals(f.onlyFormulas)) {
                data = EbookFont.exactly(face, characters, on);
            } else {
                ALWAYS.codePoints().forEach(characters::set);
                data = EbookFont.subset(face, characters, on);
            }
            result.add(
                    new EmbeddedFont(
                            key.family,
                            face.weight(),
                            face.italic(),
                            fileName(face),
                            data,
                            notice(face, data),
                            !face.installable()));
        });
        return new Chosen(result, f.formulas.css());
    }

    /// What the font says of its copyright and licence, and whether all of it is there.
    private static String notice(Face face, byte[] data) {
        String said = face.copyright().strip().replaceAll("[.\\s]+$", "");
        String license =
                switch (face.license()) {
                    case "OFL-1.1" -> "SIL Open Font License 1.1, https://openfontlicense.org";
                    default -> face.license();
                };
        StringBuilder sb = new StringBuilder(said);
        if (!license.isEmpty()) sb.append(sb.isEmpty() ? "" : ". ").append(license);
        if (data != face.data()) sb.append(sb.isEmpty() ? "" : ". ").append("Subset");
        return sb.toString();
    }

    static String fileName(Face face) {
        String family = face.family().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return family + "-" + face.weight() + (face.italic() ? "-italic" : "") + ".ttf";
    }

    private BitSet set(FontStyle style) {
        for (String family : style.families()) {
            if (!fonts.has(family)) continue;
            Face face = fonts.select(List.of(family), style.weight(), style.italic());
            Key key = new Key(face.family(), face.weight(), face.italic());
            Set<String> on = features.computeIfAbsent(key, k -> new TreeSet<>());
            for (String feature : style.features()) {
                if (!feature.startsWith("-")) on.add(feature.replaceAll("^\\+|[=\\[].*", ""));
            }
            on.addAll(capitals(style.capitals()));
            return used.computeIfAbsent(key, k -> new BitSet());
        }
        return new BitSet();
    }

    /// CSS Fonts 4, 6.4: where a face has no petite capitals, small ones stand for them.
    private static List<String> capitals(FontStyle.Capitals capitals) {
        return switch (capitals) {
            case NORMAL -> List.of();
            case SMALL_CAPS -> List.of("smcp");
            case ALL_SMALL_CAPS -> List.of("smcp", "c2sc");
            case PETITE_CAPS -> List.of("pcap", "smcp");
            case ALL_PETITE_CAPS -> List.of("pcap", "c2pc", "smcp", "c2sc");
            case UNICASE -> List.of("unic");
            case TITLING_CAPS -> List.of("titl");
        };
    }

    private void visit(StyledElement e) {
        String words =
                e.pseudo() == null && EpubFormulas.isFormula(e.element()) ? formulas.add(e) : null;
        if (words != null) {
            add(words, e.style());
            return;
        }
        for (StyledNode n : e.children()) {
            switch (n) {
                case StyledElement child -> visit(child);
                case StyledText t -> add(t.text(), e.style());
                case StyledGenerated g -> {}
            }
        }
    }

    private void addFormulas() {
        Face face = formulas.face();
        if (face == null) return;
        Key key = new Key(face.family(), face.weight(), face.italic());
        BitSet text = used.computeIfAbsent(key, k -> new BitSet());
        if (text.isEmpty()) onlyFormulas = key;
        text.or(formulas.characters());
        features.computeIfAbsent(key, k -> new TreeSet<>()).addAll(EpubFormulas.FEATURES);
    }

    private void add(String text, ComputedStyle style) {
        if (style.font() != lastStyle) {
            lastStyle = style.font();
            lastSet = set(lastStyle);
        }
        String s =
                switch (style.text().transform()) {
                    case UPPERCASE, CAPITALIZE -> text + text.toUpperCase(Locale.ROOT);
                    case LOWERCASE -> text.toLowerCase(Locale.ROOT);
                    case NONE -> text;
                };
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            lastSet.set(c);
            i += Character.charCount(c);
        }
    }
}
