package octavo.markup;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import octavo.content.Inline;
import octavo.content.StructureRole;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// The index of subjects, made of the entries that stand in the texts. Filed letter by letter, in the order of the book's
/// language; under an entry its own; "see" and "see also" as indexes have them (*Chicago Manual of Style*, ch. 15).
final class SubjectIndex {
    /// An entry at a place in a text.
    ///
    /// @param id of the place
    /// @param file of the text, for diagnostics
    record Place(Inline.IndexTerm term, String id, String file) {}

    private static final String LEVELS = "\\s+>\\s+";

    /// More levels than a reader follows; what is deeper stands on the last of them.
    private static final int DEEPEST = 3;

    private static final class Entry {
        final String term;
        final Map<String, Entry> under;
        final List<String> places = new ArrayList<>();
        final List<String> see = new ArrayList<>();
        final List<String> seeAlso = new ArrayList<>();

        Entry(String term, Comparator<String> order) {
            this.term = term;
            this.under = new TreeMap<>(order);
        }
    }

    private final Scope scope;
    private final Comparator<String> order;
    private final Entry root;

    private SubjectIndex(Scope scope) {
        this.scope = scope;
        Collator collator = Collator.getInstance(Locale.forLanguageTag(scope.language));
        this.order =
                (a, b) -> {
                    int c = collator.compare(a, b);
                    return c != 0 ? c : a.compareTo(b);
                };
        this.root = new Entry("", order);
    }

    /// Null where no text has an entry.
    static @Nullable Element section(
            Scope scope, String heading, boolean front, List<Place> places) {
        SubjectIndex index = new SubjectIndex(scope);
        for (Place p : places) index.add(p);
        if (index.root.under.isEmpty()) return null;
        index.checkReferences(places);
        Element list = index.list(index.root, true);
        return MatterHead.section(scope, "index", heading, front)
                .semantics("index", "doc-index")
                .add(list)
                .build();
    }

    private void add(Place p) {
        String[] levels = p.term().term().strip().split(LEVELS, DEEPEST);
        Entry e = root;
        for (int i = 0; i < levels.length; i++) {
            String term = levels[i].strip();
            if (term.isEmpty()) continue;
            String sort = p.term().sort();
            boolean last = i == levels.length - 1;
            String key = last && sort != null ? sort.strip() + "\u0000" + term : filed(term);
            e = e.under.computeIfAbsent(key, _ -> new Entry(term, order));
        }
        if (e == root) {
            say(p, "index-empty", "an entry of the index has no words", "write term=\"…\"");
            return;
        }
        if (p.term().see() != null) once(e.see, p.term().see());
        else e.places.add(p.id());
        if (p.term().seeAlso() != null) once(e.seeAlso, p.term().seeAlso());
    }

    /// Emphasis and marks before the first letter count for nothing.
    private static String filed(String term) {
        String plain = term.replace("*", "");
        int i = 0;
        while (i < plain.length() && !Character.isLetterOrDigit(plain.codePointAt(i))) i++;
        return (i < plain.length() ? plain.substring(i) : plain) + "\u0000" + term;
    }

    private static void once(List<String> all, String one) {
        if (!all.contains(one.strip())) all.add(one.strip());
    }

    private void checkReferences(List<Place> places) {
        for (Place p : places) {
            for (String to : new String[] {p.term().see(), p.term().seeAlso()}) {
                if (to == null || known(to)) continue;
                say(
                        p,
                        "index-see-missing",
                        "the index sends readers from “"
                                + p.term().term()
                                + "” to “"
                                + to
                                + "”, which has no entry",
                        "write it as the entry is written, or add the entry");
            }
        }
    }

    private boolean known(String term) {
        Entry e = root;
        for (String level : term.strip().split(LEVELS, DEEPEST)) {
            Entry found = null;
            for (Entry u : e.under.values())
                if (plain(u.term).equalsIgnoreCase(plain(level.strip()))) found = u;
            if (found == null) return false;
            e = found;
        }
        return true;
    }

    private static String plain(String term) {
        return term.replace("*", "");
    }

    private void say(Place p, String code, String message, String hint) {
        scope.diagnostics.add(Diagnostic.warning(code, message, SourceSpan.ofFile(p.file()), hint));
    }

    /// Entries that begin with another letter than those before stand a little apart (class `index-letter`).
    private Element list(Entry of, boolean outermost) {
        ElementBuilder ul = ElementBuilder.of("ul", StructureRole.L).addClass("index-list");
        int letter = 0;
        for (Map.Entry<String, Entry> e : of.under.entrySet()) {
            int first = Character.toUpperCase(base(e.getKey()));
            ElementBuilder li =
                    ElementBuilder.of("li", StructureRole.LI)
                            .addClass("index-entry")
                            .id(scope.nextId());
            if (outermost && letter != 0 && first != letter) li.addClass("index-letter");
            letter = first;
            li.add(line(e.getValue()));
            if (!e.getValue().under.isEmpty()) li.add(list(e.getValue(), false));
            ul.add(li.build());
        }
        return ul.build();
    }

    /// Letters with marks stand with those without.
    private static int base(String key) {
        String s = java.text.Normalizer.normalize(key, java.text.Normalizer.Form.NFD);
        return s.codePointAt(0);
    }

    private Element line(Entry e) {
        ElementBuilder p =
                ElementBuilder.of("p", StructureRole.P).addClass("index-line").id(scope.nextId());
        emphasised(e.term, p);
        int n = 0;
        for (String id : e.places) {
            p.text(", ");
            p.add(
                    ElementBuilder.of("a", StructureRole.LINK)
                            .addClass("index-ref")
                            .attribute("href", "#" + id)
                            .add(
                                    ElementBuilder.of("span", StructureRole.NONE)
                                            .addClass("backlink-number")
                                            .text(Integer.toString(++n))
                                            .build())
                            .build());
        }
        reference(p, "index.see", e.see);
        reference(p, "index.see-also", e.seeAlso);
        return p.build();
    }

    private void reference(ElementBuilder p, String phrase, List<String> to) {
        if (to.isEmpty()) return;
        p.text(". ");
        p.add(
                ElementBuilder.of("em", StructureRole.NONE)
                        .addClass("index-see")
                        .text(scope.phrases.get(phrase))
                        .build());
        p.text(" ");
        for (int i = 0; i < to.size(); i++) {
            if (i > 0) p.text("; ");
            emphasised(to.get(i).replaceAll(LEVELS, ", "), p);
        }
    }

    private static void emphasised(String term, ElementBuilder p) {
        String[] parts = term.split("\\*", -1);
        boolean pairs = parts.length % 2 == 1;
        for (int i = 0; i < parts.length; i++) {
            String text = TextRules.xmlText(parts[i]);
            if (text.isEmpty()) continue;
            if (pairs && i % 2 == 1)
                p.add(ElementBuilder.of("em", StructureRole.NONE).text(text).build());
            else p.text(pairs || i == 0 ? text : "*" + text);
        }
    }
}
