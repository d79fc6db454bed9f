package octavo.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import octavo.content.Contributor;
import octavo.epub.EpubMetadata;
import octavo.markup.BookInfo;
import octavo.markup.MarkupDocument;
import octavo.pdf.PdfMetadata;
import org.jspecify.annotations.Nullable;

/// What PDF and EPUB say of the book.
final class OutputMetadata {
    private OutputMetadata() {}

    static PdfMetadata pdf(MarkupDocument document) {
        BookInfo info = document.info();
        return new PdfMetadata(
                document.title(),
                names(document),
                document.language(),
                identifier(document),
                info.modified(),
                orEmpty(info.license()),
                Program.NAME + " " + Program.VERSION,
                orEmpty(info.description()),
                info.subjects());
    }

    static EpubMetadata epub(MarkupDocument document) {
        BookInfo info = document.info();
        List<EpubMetadata.Item> items = new ArrayList<>();
        for (Map.Entry<String, BookInfo.ArticleInfo> e : info.articles().entrySet()) {
            items.add(new EpubMetadata.Item(e.getKey(), properties(e.getValue())));
        }
        String id = identifier(document);
        return new EpubMetadata(
                document.title(),
                info.subtitle(),
                info.contributors(),
                document.language(),
                info.isbnEpub() == null ? id : isbn(info.isbnEpub()),
                info.publisher(),
                info.date(),
                info.edition(),
                info.modified(),
                info.description(),
                info.license(),
                info.subjects(),
                info.isbnPrint() == null ? id + "#pdf" : isbn(info.isbnPrint()),
                info.series(),
                info.conformance(),
                items);
    }

    /// Editors, or the authors of a book that has none.
    static List<String> names(MarkupDocument document) {
        List<Contributor> all = document.info().contributors();
        boolean edited = all.stream().anyMatch(c -> c.role().equals("edt"));
        return all.stream()
                .filter(c -> c.role().equals(edited ? "edt" : "aut"))
                .map(Contributor::name)
                .toList();
    }

    /// The manifest's; for a manifest without one, a name-based UUID (RFC 9562, version 3) of the title, which is at
    /// least the same at every build.
    private static String identifier(MarkupDocument document) {
        String own = document.info().identifier();
        if (!own.isBlank()) return own;
        byte[] name = ("octavo:" + document.title()).getBytes(StandardCharsets.UTF_8);
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name);
    }

    private static List<EpubMetadata.Property> properties(BookInfo.ArticleInfo a) {
        List<EpubMetadata.Property> list = new ArrayList<>();
        for (Contributor c : a.contributors()) {
            if (c.role().equals("aut")) list.add(new EpubMetadata.Property("creator", c.name()));
        }
        add(list, "source", a.source());
        add(list, "license", a.license());
        add(list, "rightsHolder", a.rightsHolder());
        return list;
    }

    private static void add(List<EpubMetadata.Property> list, String term, @Nullable String value) {
        if (value != null && !value.isBlank()) list.add(new EpubMetadata.Property(term, value));
    }

    private static String isbn(String number) {
        return "urn:isbn:" + number.replaceAll("[^0-9Xx]", "");
    }

    private static String orEmpty(@Nullable String s) {
        return s == null ? "" : s;
    }
}
