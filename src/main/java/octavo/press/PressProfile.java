package octavo.press;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a printer asks of a file. Lengths are points.
///
/// @param name by which it is asked for: `kdp`
/// @param asOf ISO date at which the sources said so
/// @param sources addresses
/// @param standard to which the file conforms
/// @param bleed beyond the trim; 0 for none
/// @param bindBleed there is bleed at the spine too
/// @param marks crop marks are drawn outside of the bleed
/// @param gutters inner margins by number of pages, fewest pages first; empty where none is asked for
/// @param outside least distance of text from the other three edges
/// @param pages how many there may be
/// @param color of the inner pages
/// @param imagePpi least resolution of an image at its size on the page; 0 for none
/// @param inkLimit most ink on one place, in per cent of the sum of all inks; 0 for none
/// @param paper thickness of a page (half a leaf) by the paper's name; the first is the default
/// @param cover what is asked of a cover, or null where the profile makes none
/// @param forbidden what must not be in the file
public record PressProfile(
        String name,
        String title,
        String asOf,
        List<String> sources,
        Standard standard,
        double bleed,
        boolean bindBleed,
        boolean marks,
        List<Gutter> gutters,
        double outside,
        Pages pages,
        Color color,
        int imagePpi,
        int inkLimit,
        Map<String, Double> paper,
        @Nullable Cover cover,
        List<Forbidden> forbidden) {
    public PressProfile {
        sources = List.copyOf(sources);
        gutters = List.copyOf(gutters);
        paper = Collections.unmodifiableMap(new LinkedHashMap<>(paper));
        forbidden = List.copyOf(forbidden);
    }

    /// The standard of the file, with the PDF version that it is written in.
    public enum Standard {
        /// PDF 1.7 and nothing claimed.
        NONE("1.7"),
        /// ISO 15930-1:2001: PDF 1.3, gray, CMYK and spot colours alone, nothing transparent.
        X1A("1.3"),
        /// ISO 15930-7:2010: PDF 1.6, transparency allowed, an output intent with its profile.
        X4("1.6");

        private final String version;

        Standard(String version) {
            this.version = version;
        }

        public String version() {
            return version;
        }
    }

    /// The colours that the file may have.
    public enum Color {
        /// Black ink alone.
        GRAY,
        CMYK,
        SRGB
    }

    /// What the file may not have in it.
    public enum Forbidden {
        LINKS,
        BOOKMARKS,
        METADATA
    }

    /// @param upTo this many pages
    /// @param inner margin at the spine
    public record Gutter(int upTo, double inner) {}

    /// @param multiple the number must be one of
    /// @param lastBlank the last page must be empty
    public record Pages(int least, int most, int multiple, boolean lastBlank) {}

    /// @param bleed beyond the trimmed cover
    /// @param spineTextFrom pages from which text may stand on the spine
    /// @param spineMargin between that text and the spine's edges
    /// @param safe between text and the trim
    public record Cover(double bleed, int spineTextFrom, double spineMargin, double safe) {}

    /// The inner margin that a book of this many pages needs; 0 where none is asked for.
    public double gutter(int pageCount) {
        for (Gutter g : gutters) if (pageCount <= g.upTo()) return g.inner();
        return gutters.isEmpty() ? 0 : gutters.getLast().inner();
    }

    public boolean forbids(Forbidden what) {
        return forbidden.contains(what);
    }

    /// How many pages a book of `count` pages is filled up to.
    public int filled(int count) {
        int multiple = Math.max(1, pages.multiple());
        return (count + multiple - 1) / multiple * multiple;
    }

    /// Of the named paper, else of the first.
    public double pageThickness(@Nullable String name) {
        Double t = name == null ? null : paper.get(name);
        if (t != null) return t;
        return paper.isEmpty() ? 0 : paper.values().iterator().next();
    }
}
