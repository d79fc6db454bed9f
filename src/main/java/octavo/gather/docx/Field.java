package octavo.gather.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Inline;
import org.jspecify.annotations.Nullable;

/// A field that is open: its instruction, then its result (ECMA-376, 17.16).
final class Field {
    private static final Pattern LINK =
            Pattern.compile("(?i)^HYPERLINK\\s+(?:\"([^\"]*)\"|([^\\s\\\\]\\S*))?");
    private static final Pattern ANCHOR = Pattern.compile("\\\\l\\s+(?:\"([^\"]*)\"|(\\S+))");
    private static final Pattern TERM = Pattern.compile("(?i)^XE\\s+[\"“]([^\"”]+)[\"”]");

    private final StringBuilder instruction = new StringBuilder();
    boolean inResult;

    /// What stands before it in its paragraph.
    final List<Inline> before;

    /// The result, where it is taken as a whole.
    final List<Inline> result = new ArrayList<>();

    Field(List<Inline> before) {
        this.before = before;
    }

    void instruct(String text) {
        instruction.append(text);
    }

    String instruction() {
        return instruction.toString().strip();
    }

    private String word() {
        return instruction().split("[\\s\\\\]", 2)[0].toUpperCase(Locale.ROOT);
    }

    /// Its result is made by every program anew and belongs to the page.
    boolean isFurniture() {
        return switch (word()) {
            case "TOC", "INDEX", "PAGE", "NUMPAGES", "SECTIONPAGES", "RD", "TOA" -> true;
            default -> false;
        };
    }

    boolean isList() {
        return switch (word()) {
            case "TOC", "INDEX", "TOA" -> true;
            default -> false;
        };
    }

    boolean isBibliography() {
        String i = instruction();
        return word().equals("BIBLIOGRAPHY")
                || i.contains("ZOTERO_BIBL")
                || i.contains("Mendeley Bibliography")
                || i.contains("EN.REFLIST");
    }

    @Nullable String link() {
        Matcher m = LINK.matcher(instruction());
        if (!m.find()) return null;
        String url = m.group(1) == null ? m.group(2) : m.group(1);
        Matcher a = ANCHOR.matcher(instruction());
        String anchor = a.find() ? (a.group(1) == null ? a.group(2) : a.group(1)) : null;
        if (url == null || url.isBlank()) return anchor == null ? null : "#" + anchor;
        return anchor == null ? url : url + "#" + anchor;
    }

    /// Word parts the levels of an entry by colons.
    @Nullable String indexTerm() {
        Matcher m = TERM.matcher(instruction());
        return m.find() ? m.group(1).strip().replaceAll("\\s*:\\s*", " > ") : null;
    }
}
