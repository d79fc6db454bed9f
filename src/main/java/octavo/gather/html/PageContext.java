package octavo.gather.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Direction;
import octavo.content.ImageRecord;
import octavo.content.ImageRights;
import octavo.content.Note;
import octavo.content.RightsStatus;
import octavo.content.RightsTerms;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.gather.source.Removed;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/// What the converters of one article share: where they are, what they have found.
public final class PageContext {
    private static final int LONGEST_ADDRESS = 2000;

    /// As a message names it.
    final String file;

    /// As links within the source name it.
    final String path;

    final @Nullable String language;
    final StyleHints hints;
    final ImageSink images;
    final NoteTargets notes;
    final Diagnostics diagnostics;

    /// Level of the heading that is the article's title; a heading one below has level 1.
    final int titleLevel;

    /// Elements that were used already, such as the title.
    final Set<Element> skipped = Collections.newSetFromMap(new IdentityHashMap<>());

    final List<Removed> removed = new ArrayList<>();
    final Map<String, ImageRecord> imageRecords = new LinkedHashMap<>();
    private final Map<String, Note> noteById = new LinkedHashMap<>();
    private final Set<String> linkTargets = new HashSet<>();
    private final Set<String> existing = new HashSet<>();
    private final Set<String> usedIds = new HashSet<>();

    /// What is converted; null before that.
    @Nullable Element root;

    PageContext(
            String file,
            String path,
            @Nullable String language,
            StyleHints hints,
            ImageSink images,
            NoteTargets notes,
            Diagnostics diagnostics,
            int titleLevel) {
        this.file = file;
        this.path = path;
        this.language = language;
        this.hints = hints;
        this.images = images;
        this.notes = notes;
        this.diagnostics = diagnostics;
        this.titleLevel = titleLevel;
    }

    SourceSpan span(Node n) {
        return SourceSpan.ofLine(file, Markup.line(n));
    }

    /// Ids that links of the article lead to; others are not kept.
    void collectTargets(Element root) {
        this.root = root;
        String fileName = path.substring(path.lastIndexOf('/') + 1);
        for (Element e : root.select("[id]")) existing.add(e.id());
        for (Element a : root.select("[href]")) {
            String href = a.attr("href");
            int hash = href.indexOf('#');
            if (hash < 0 || hash == href.length() - 1) continue;
            String path = href.substring(0, hash);
            if (path.isEmpty() || path.equals(fileName)) linkTargets.add(href.substring(hash + 1));
        }
    }

    /// Whether an element of the article has the id.
    boolean isKept(String id) {
        return existing.contains(id);
    }

    boolean isTarget(String id) {
        return linkTargets.contains(id);
    }

    Attributes attributes(Element e) {
        return attributes(e, List.of());
    }

    Attributes attributes(Element e, List<String> classes) {
        String id = e.id();
        boolean keep = !id.isEmpty() && linkTargets.contains(id) && usedIds.add(id);
        return new Attributes(keep ? id : null, classes, languageOf(e), directionOf(e), Map.of());
    }

    /// The element's own language where it is not the article's.
    @Nullable String languageOf(Element e) {
        String lang = e.hasAttr("xml:lang") ? e.attr("xml:lang") : e.attr("lang");
        if (lang.isBlank() || lang.equalsIgnoreCase(language)) return null;
        return lang.trim().replace('_', '-');
    }

    private static @Nullable Direction directionOf(Element e) {
        return switch (e.attr("dir").toLowerCase(Locale.ROOT)) {
            case "rtl" -> Direction.RTL;
            case "ltr" -> Direction.LTR;
            default -> null;
        };
    }

    void removed(Element e, String reason) {
        removed(e, e.text(), reason);
    }

    void removed(Element e, String text, String reason) {
        if (!text.isBlank()) removed.add(new Removed(Markup.line(e), text, reason));
    }

    void image(String file, @Nullable String alt, @Nullable String title) {
        imageRecords.putIfAbsent(
                file,
                new ImageRecord(
                        file,
                        title,
                        alt == null || alt.isBlank() ? null : alt,
                        null,
                        null,
                        null,
                        RightsStatus.UNCONFIRMED,
                        alt != null && alt.isBlank()));
    }

    void missingImage(Element img, String src, @Nullable String alt) {
        if (imageRecords.containsKey(src)) return;
        boolean remote = src.matches("(?i)https?://.*|//.*");
        diagnostics.add(
                Diagnostic.warning(
                        remote ? "image-remote" : "image-missing",
                        remote
                                ? "the image " + src + " is not in the source"
                                : "the image " + src + " is not there, or is none that can be read",
                        span(img),
                        remote
                                ? "save the page with its images"
                                : "put it where the page names it, as JPEG, PNG, GIF, WebP, TIFF or SVG, and add it again"));
        imageRecords.put(
                src,
                new ImageRecord(
                        null,
                        alt == null || alt.isBlank() ? null : alt,
                        null,
                        null,
                        null,
                        null,
                        RightsStatus.UNCONFIRMED,
                        false,
                        remote && src.length() <= LONGEST_ADDRESS ? found(src) : null));
    }

    /// Where an image stands that did not come along: an editor who is to ask for it must know which it is.
    private static ImageRights found(String src) {
        String url = src.startsWith("//") ? "https:" + src : src;
        return new ImageRights(null, null, null, url, List.of(), RightsTerms.NONE);
    }

    /// The caption and the credit become part of the image's record too.
    void describe(
            String file,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String license) {
        ImageRecord r = imageRecords.get(file);
        if (r == null) return;
        imageRecords.put(
                file,
                new ImageRecord(
                        r.file(),
                        r.title(),
                        r.alt(),
                        caption,
                        credit,
                        license == null ? r.license() : license,
                        r.status(),
                        r.decorative(),
                        r.rights()));
    }

    /// Makes room for a note at its first mark, so that notes stand in the order of their marks.
    boolean openNote(String id) {
        if (noteById.containsKey(id)) return false;
        noteById.put(id, new Note(id, List.of()));
        return true;
    }

    void closeNote(String id, List<Block> content) {
        noteById.put(id, new Note(id, content));
    }

    List<Note> noteList() {
        return List.copyOf(noteById.values());
    }
}
