package octavo.cite;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.cite.bib.InlineMarks;
import octavo.cite.csl.Bibliography;
import octavo.cite.csl.Citation;
import octavo.cite.csl.CitationProcessor;
import octavo.cite.csl.CitationResult;
import octavo.cite.csl.CitationScope;
import octavo.cite.csl.Cite;
import octavo.cite.csl.CitePosition;
import octavo.cite.csl.CslItem;
import octavo.cite.csl.CslName;
import octavo.cite.csl.CslText;
import octavo.content.CitationItem;
import octavo.content.Locators;
import octavo.content.Phrases;
import org.jspecify.annotations.Nullable;

/// The citations of texts that are counted together, formatted.
final class ScopeFormatting {
    /// @param authors what stands in the sentence for `@key`, or null
    /// @param bare nothing follows it
    record Made(CslText text, @Nullable String authors, boolean bare) {}

    private final Map<CitingUnit.Place, Made> made = new IdentityHashMap<>();
    final Bibliography bibliography;

    /// Citations of which the style prints nothing; the works' titles stand there.
    final Set<CitingUnit.Place> formless = Collections.newSetFromMap(new IdentityHashMap<>());

    private final Map<String, Bibliography.Entry> entries = new HashMap<>();

    private ScopeFormatting(Bibliography bibliography) {
        this.bibliography = bibliography;
        for (Bibliography.Entry e : bibliography.entries()) entries.put(e.itemId(), e);
    }

    Made of(CitingUnit.Place p) {
        Made m = made.get(p);
        if (m == null) throw new IllegalStateException("a citation of another scope");
        return m;
    }

    /// @param listed works that the list has beside those cited
    static ScopeFormatting of(
            CitationProcessor processor,
            List<CitingUnit> units,
            Set<String> listed,
            Works works,
            String language) {
        Set<String> used = new LinkedHashSet<>();
        List<CitingUnit.Place> places = new ArrayList<>();
        Map<CitingUnit.Place, String> languages = new IdentityHashMap<>();
        Set<CitingUnit.Place> again = Collections.newSetFromMap(new IdentityHashMap<>());
        for (CitingUnit u : units) {
            if (!u.places.isEmpty() && used.contains(u.places.getFirst().works().getFirst()))
                again.add(u.places.getFirst());
            for (CitingUnit.Place p : u.places) {
                places.add(p);
                used.addAll(p.works());
                languages.put(p, u.language);
            }
        }
        used.addAll(listed);
        List<CslItem> items = used.stream().map(works::item).toList();
        List<String> nocite = List.copyOf(listed);
        boolean notes = processor.isNoteStyle();
        CitationResult whole =
                processor.format(
                        CitationScope.of(
                                items, citations(places, languages, again, notes, false), nocite));
        boolean inText = places.stream().anyMatch(p -> p.citation().inText());
        CitationResult authors =
                inText
                        ? processor.format(
                                CitationScope.of(
                                        items,
                                        citations(places, languages, again, notes, true),
                                        nocite))
                        : whole;
        ScopeFormatting f = new ScopeFormatting(withForms(whole.bibliography(), works));
        for (int i = 0; i < places.size(); i++) {
            CitingUnit.Place p = places.get(i);
            String names = null;
            if (p.citation().inText()) {
                names = authors.citations().get(i).plain().strip();
                if (names.isEmpty()) names = names(works.item(p.works().getFirst()), language);
            }
            CslText text = whole.citations().get(i);
            // `@key` in a style of names alone: the name stands there, and nothing is to follow it.
            boolean bare =
                    names != null
                            && (text.plain().isBlank()
                                    || text.isFormless() && p.citation().items().size() == 1);
            if (text.isFormless() && !bare) {
                f.formless.add(p);
                text = text.withForm(title(works.item(p.works().getFirst())));
            }
            f.made.put(p, new Made(text, names, bare));
        }
        return f;
    }

    /// @param again where a text of the scope begins with a work that another one cited: never with "ibid."
    /// @param authors the first item of what stands in the sentence has its author alone, else all but the author
    private static List<Citation> citations(
            List<CitingUnit.Place> places,
            Map<CitingUnit.Place, String> languages,
            Set<CitingUnit.Place> again,
            boolean notes,
            boolean authors) {
        List<Citation> out = new ArrayList<>();
        for (CitingUnit.Place p : places) {
            List<Cite> cites = new ArrayList<>();
            List<CitationItem> items = p.citation().items();
            boolean inText = p.citation().inText();
            for (int i = 0; i < items.size(); i++) {
                if (inText && authors && i > 0) break;
                Cite.Form form =
                        items.get(i).suppressAuthor() ? Cite.Form.SUPPRESS_AUTHOR : Cite.Form.WHOLE;
                // A note made of it names the author in full; in a note of the text's own the title
                // follows the name.
                if (inText && i == 0)
                    form =
                            authors
                                    ? Cite.Form.AUTHOR_ONLY
                                    : notes && p.made()
                                            ? Cite.Form.WHOLE
                                            : Cite.Form.SUPPRESS_AUTHOR;
                CitePosition position =
                        i == 0 && again.contains(p)
                                ? CitePosition.SUBSEQUENT
                                : CitePosition.COMPUTED;
                cites.add(
                        cite(
                                p.works().get(i),
                                items.get(i),
                                form,
                                position,
                                languages.getOrDefault(p, "en"),
                                inText && authors));
            }
            out.add(new Citation(p.anchor(), p.note(), cites));
        }
        return out;
    }

    private static Cite cite(
            String work,
            CitationItem item,
            Cite.Form form,
            CitePosition position,
            String language,
            boolean bare) {
        if (bare) return new Cite(work, "", "", "", "", form, position);
        Locators.Parts l = Locators.split(item.locator(), language);
        String suffix = InlineMarks.toRich(item.suffix());
        String prefix = InlineMarks.toRich(item.prefix());
        boolean joined = suffix.isEmpty() || ",.;:!?".indexOf(suffix.charAt(0)) >= 0;
        return new Cite(
                work,
                item.locator().isEmpty() ? "" : l.term(),
                item.locator().isEmpty() ? "" : l.value(),
                prefix.isEmpty() ? "" : prefix + " ",
                joined ? suffix : " " + suffix,
                form,
                position);
    }

    /// For styles whose citations have no names: `Kern`, `Kern and Lind`, `Kern et al.`
    static String names(CslItem item, String language) {
        List<String> names = new ArrayList<>();
        for (String v : List.of("author", "editor", "translator", "director")) {
            for (CslName n : item.names(v)) {
                String family = (n.nonDroppingParticle() + " " + n.family()).strip();
                names.add(n.isLiteral() ? n.literal() : family);
            }
            if (!names.isEmpty()) break;
        }
        if (names.isEmpty()) return item.text("title");
        if (names.size() > 3) return names.getFirst() + " et al.";
        return Phrases.of(language).join(names);
    }

    private static String title(CslItem item) {
        String t = item.text("title-short");
        if (t.isEmpty()) t = item.text("title");
        return t.isEmpty() ? item.id() : t;
    }

    /// The list, where a work without a form has its title.
    private static Bibliography withForms(Bibliography b, Works works) {
        if (b.entries().stream().noneMatch(e -> e.text().isFormless())) return b;
        return new Bibliography(
                b.entries().stream()
                        .map(e ->
                                new Bibliography.Entry(
                                        e.itemId(),
                                        e.text().withForm(title(works.item(e.itemId())))))
                        .toList(),
                b.hangingIndent(),
                b.secondFieldAlign(),
                b.entrySpacing(),
                b.lineSpacing());
    }

    /// The entries by work.
    Map<String, Bibliography.Entry> entries() {
        return entries;
    }
}
