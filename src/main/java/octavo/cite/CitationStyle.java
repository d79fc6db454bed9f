package octavo.cite;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import octavo.cite.csl.Citation;
import octavo.cite.csl.CitationProcessor;
import octavo.cite.csl.CitationResult;
import octavo.cite.csl.CitationScope;
import octavo.cite.csl.Cite;
import octavo.cite.csl.CitePosition;
import octavo.cite.csl.CslDisplay;
import octavo.cite.csl.CslItem;
import octavo.cite.csl.CslStyle;
import octavo.cite.csl.CslText;
import octavo.cite.csl.CslToken;

/// A book's citation style, with a processor for each language.
public final class CitationStyle {
    private final CslStyle style;
    private final String xml;
    private final ConcurrentHashMap<String, CitationProcessor> processors =
            new ConcurrentHashMap<>();

    CitationStyle(CitationStyles.Loaded loaded) {
        this.style = loaded.style();
        this.xml = loaded.xml();
    }

    CitationProcessor in(String language) {
        return processors.computeIfAbsent(language, l -> CitationProcessor.of(style, l));
    }

    public boolean isNoteStyle() {
        return style.isNoteStyle();
    }

    /// Whether the style's rules name the variable at all.
    boolean uses(String variable) {
        return xml.matches("(?s).*[\"\\s]" + variable + "[\"\\s].*");
    }

    /// One item alone, as the style lists it; of a style without a bibliography as its first note has it.
    public CslText entry(CslItem item, String language) {
        return alone(item, language, !style.hasBibliography(), "");
    }

    /// The same as plain text, without the number of a numbered list; a note names the item's pages.
    public String plainEntry(CslItem item, String language) {
        boolean cited = !style.hasBibliography();
        CslText text = alone(item, language, cited, cited ? item.text("page") : "");
        StringBuilder b = new StringBuilder();
        for (CslToken t : text.tokens())
            if (t.display() != CslDisplay.LEFT_MARGIN) b.append(t.text());
        return b.toString().strip();
    }

    /// As a note cites it first, in a style of notes; else as the style lists it.
    public CslText note(CslItem item, String language) {
        return alone(item, language, isNoteStyle(), "");
    }

    private CslText alone(CslItem item, String language, boolean cited, String pages) {
        Cite cite =
                pages.isEmpty()
                        ? Cite.of(item.id())
                        : new Cite(
                                item.id(),
                                "page",
                                pages,
                                "",
                                "",
                                Cite.Form.WHOLE,
                                CitePosition.COMPUTED);
        CitationResult r =
                in(language)
                        .format(
                                CitationScope.of(
                                        List.of(item),
                                        List.of(
                                                new Citation(
                                                        "1", isNoteStyle() ? 1 : 0, List.of(cite))),
                                        List.of()));
        if (!cited && !r.bibliography().entries().isEmpty())
            return r.bibliography().entries().getFirst().text();
        return r.citations().getFirst();
    }
}
