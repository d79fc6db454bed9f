package octavo.gather.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.content.Block;
import octavo.content.ImageRecord;
import octavo.content.Note;
import octavo.content.RightsStatus;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.gather.html.ImageSink;
import octavo.gather.source.Removed;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// What the converters of one document share.
final class DocxContext {
    final String file;
    final DocxParts parts;
    final DocxStyles styles;
    final DocxNumbering numbering;
    final TypedLists typedLists;
    final CitedItems cited;
    final ImageSink images;
    final Diagnostics diagnostics;
    final List<Removed> removed = new ArrayList<>();
    final Map<String, ImageRecord> imageRecords = new LinkedHashMap<>();

    /// Bookmarks that links of the document lead to.
    final Set<String> targets = new HashSet<>();

    private final Set<String> usedIds = new HashSet<>();
    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final Map<String, Map<String, Element>> noteParts = new HashMap<>();

    /// The part that is being read, whose relations count.
    String part;

    int trackedChanges;

    DocxContext(String file, DocxParts parts, Diagnostics diagnostics) throws IOException {
        this.file = file;
        this.parts = parts;
        this.diagnostics = diagnostics;
        part = parts.main;
        styles = new DocxStyles(parts.relatedXml("styles"));
        numbering = new DocxNumbering(parts.relatedXml("numbering"));
        typedLists = new TypedLists(numbering);
        cited = new CitedItems(parts);
        images = new ImageSink(parts::bytes);
    }

    DocxParts.@Nullable Relation relation(String id) {
        try {
            return parts.relations(part).get(id);
        } catch (IOException e) {
            return null;
        }
    }

    void removed(String text, String reason) {
        String t = text.strip();
        if (!t.isEmpty()) removed.add(new Removed(0, t, reason));
    }

    /// A form's field that nobody filled in says what it is for. Programs that fill it in may leave the mark, but not
    /// the style.
    boolean isPlaceholder(Element sdt) {
        return Xml.isOn(Xml.child(sdt, "sdtPr"), "showingPlcHdr")
                && Xml.all(sdt, "rStyle").stream()
                        .anyMatch(s -> styles.is(Xml.attribute(s, "val"), "placeholder ?text"));
    }

    void placeholder(Element content) {
        removed(words(content), "prompt of a field that is not filled in");
    }

    /// What can be read of a part, a line for each paragraph.
    static String words(@Nullable Element e) {
        StringBuilder b = new StringBuilder();
        words(e, b);
        return b.toString().replaceAll("[ \t]+", " ").replaceAll("\\s*\n\\s*", "\n").strip();
    }

    private static void words(@Nullable Element e, StringBuilder b) {
        for (Element c : Xml.children(e)) {
            switch (Xml.name(c)) {
                case "t" -> b.append(Xml.text(c));
                case "tab", "ptab" -> b.append(' ');
                case "br", "cr" -> b.append('\n');
                case "pPr", "rPr", "Fallback", "instrText", "delText" -> {}
                default -> words(c, b);
            }
            if (Xml.name(c).equals("p")) b.append('\n');
        }
    }

    void warn(String code, String message, @Nullable String hint) {
        diagnostics.add(Diagnostic.warning(code, message, SourceSpan.ofFile(file), hint));
    }

    void note(String code, String message, @Nullable String hint) {
        diagnostics.add(Diagnostic.note(code, message, SourceSpan.ofFile(file), hint));
    }

    /// The id of a bookmark, where links lead to it and nothing else has it yet.
    @Nullable String claim(String bookmark) {
        return targets.contains(bookmark) && usedIds.add(bookmark) ? bookmark : null;
    }

    /// The path of an image in the article's folder, or null where the document has it not.
    @Nullable String image(String relation, String alt, boolean decorative) {
        DocxParts.Relation r = relation(relation);
        if (r == null) return null;
        String path = r.external() ? null : images.take(r.target());
        if (path == null) {
            warn(
                    r.external() ? "image-remote" : "image-missing",
                    "the image " + r.target() + " is not in the document",
                    "put it into the document and add it again");
            imageRecords.putIfAbsent(r.target(), record(null, alt, decorative));
            return null;
        }
        if (path.matches("(?i).*\\.(?:emf|wmf)"))
            warn(
                    "image-format",
                    "the image " + path + " is a Windows metafile",
                    "save it as SVG or PNG under the name that article.md gives it");
        imageRecords.putIfAbsent(path, record(path, alt, decorative));
        return path;
    }

    private static ImageRecord record(@Nullable String path, String alt, boolean decorative) {
        return new ImageRecord(
                path,
                null,
                alt.isBlank() ? null : alt,
                null,
                null,
                null,
                RightsStatus.UNCONFIRMED,
                decorative);
    }

    /// Its caption becomes part of an image's record.
    void caption(String path, String caption) {
        ImageRecord r = imageRecords.get(path);
        if (r == null) return;
        imageRecords.put(
                path,
                new ImageRecord(
                        r.file(),
                        r.title(),
                        r.alt(),
                        caption,
                        r.credit(),
                        r.license(),
                        r.status(),
                        r.decorative()));
    }

    /// The element of a note, or null.
    ///
    /// @param kind `footnote` or `endnote`
    @Nullable Element noteElement(String kind, String id) throws IOException {
        Map<String, Element> all = noteParts.get(kind);
        if (all == null) {
            all = new HashMap<>();
            for (Element e : Xml.children(parts.relatedXml(kind + "s"), kind))
                all.put(Xml.attribute(e, "id"), e);
            noteParts.put(kind, all);
        }
        return all.get(id);
    }

    boolean openNote(String id) {
        if (notes.containsKey(id)) return false;
        notes.put(id, new Note(id, List.of()));
        return true;
    }

    void closeNote(String id, List<Block> content) {
        notes.put(id, new Note(id, content));
    }

    List<Note> notes() {
        return List.copyOf(notes.values());
    }
}
