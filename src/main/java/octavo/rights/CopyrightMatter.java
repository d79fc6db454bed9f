package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import octavo.collection.Manifest;
import octavo.collection.Matter;
import octavo.collection.MatterKind;
import octavo.collection.Volume;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.Inline;
import octavo.content.License;
import octavo.content.Phrases;
import org.jspecify.annotations.Nullable;

/// The copyright page.
final class CopyrightMatter {
    private CopyrightMatter() {}

    static List<Block> blocks(Volume volume) {
        Manifest m = volume.manifest();
        Phrases p = Phrases.of(m.language());
        List<Block> out = new ArrayList<>();
        line(out, Stream.of(m.series(), m.edition()));
        line(out, Stream.of(m.publisher(), m.place(), m.date() == null ? null : p.date(m.date())));
        List<String> editors = m.editors().stream().map(Contributor::name).toList();
        if (!editors.isEmpty()) {
            String year = year(volume);
            String names = p.join(editors);
            List<Inline> claim = new ArrayList<>();
            boolean free = "CC0-1.0".equalsIgnoreCase(m.license());
            claim.add(
                    Words.text(
                            year.isEmpty() || free
                                    ? p.format("copyright.selection-only", names)
                                    : p.format("copyright.selection", year, names)));
            if (m.license() != null) {
                claim.add(Words.text(", "));
                claim.addAll(p.inlines("copyright.licensed", List.of(License.link(m.license()))));
            }
            claim.add(Words.text("."));
            out.add(Words.paragraph("", claim));
        }
        if (!volume.entries().isEmpty() && lists(volume, MatterKind.ATTRIBUTION)) {
            out.add(Words.paragraph("", p.format("copyright.texts", p.get("attribution"))));
        }
        switch (m.use()) {
            case PERSONAL -> out.add(Words.paragraph("", p.get("copyright.personal")));
            case CLASSROOM -> out.add(Words.paragraph("", p.get("copyright.classroom")));
            case FREE, SOLD -> {}
        }
        if (m.isbnPrint() != null)
            out.add(Words.paragraph("isbn", p.format("copyright.isbn-print", m.isbnPrint())));
        if (m.isbnEpub() != null)
            out.add(Words.paragraph("isbn", p.format("copyright.isbn-epub", m.isbnEpub())));
        return out;
    }

    private static void line(List<Block> out, Stream<@Nullable String> parts) {
        List<String> known = parts.filter(Objects::nonNull).filter(s -> !s.isBlank()).toList();
        if (!known.isEmpty())
            out.add(Words.paragraph("", Words.sentence(String.join(", ", known))));
    }

    private static boolean lists(Volume v, MatterKind kind) {
        return Stream.concat(v.front().stream(), v.back().stream())
                .anyMatch(x -> x instanceof Matter.Generated g && g.kind() == kind);
    }

    /// Of the edition, else of the newest thing in it; none where nothing is dated.
    private static String year(Volume v) {
        String date = v.manifest().date() != null ? v.manifest().date() : v.newestDate();
        return date.startsWith("1980-01-01") ? "" : date.substring(0, 4);
    }
}
