package octavo.cite;

import java.text.Collator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import octavo.cite.csl.CslItem;
import octavo.cite.csl.CslName;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;

/// The index of cited names: each author and editor with the places where their works are cited.
final class AuthorIndex {
    private AuthorIndex() {}

    static List<Block> blocks(List<CitingUnit.Place> cited, Works works, String language) {
        Collator collator = Collator.getInstance(Locale.forLanguageTag(language));
        Map<String, Set<String>> places =
                new TreeMap<>((a, b) -> {
                    int c = collator.compare(a, b);
                    return c != 0 ? c : a.compareTo(b);
                });
        for (CitingUnit.Place p : cited)
            for (String w : p.works())
                for (String name : names(works.item(w)))
                    places.computeIfAbsent(name, k -> new LinkedHashSet<>()).add(p.anchor());
        List<Block> out = new ArrayList<>();
        places.forEach((name, anchors) -> out.add(entry(name, anchors)));
        return out;
    }

    private static List<String> names(CslItem item) {
        List<String> out = new ArrayList<>();
        for (String v : List.of("author", "editor")) {
            for (CslName n : item.names(v)) {
                if (n.isLiteral()) {
                    if (!n.literal().equals("others")) out.add(n.literal());
                    continue;
                }
                String particle =
                        n.nonDroppingParticle().isEmpty() ? "" : n.nonDroppingParticle() + " ";
                String given = (n.given() + " " + n.droppingParticle()).strip();
                out.add(
                        particle
                                + n.family()
                                + (given.isEmpty() ? "" : ", " + given)
                                + (n.suffix().isEmpty() ? "" : ", " + n.suffix()));
            }
            if (!out.isEmpty()) break;
        }
        return out;
    }

    private static Block entry(String name, Set<String> anchors) {
        List<Inline> content = new ArrayList<>();
        content.add(new Inline.Text(name));
        int n = 0;
        for (String a : anchors) {
            content.add(new Inline.Text(", "));
            content.add(
                    new Inline.Link(
                            Attributes.ofClass("index-ref"),
                            List.of(
                                    new Inline.Span(
                                            Attributes.ofClass("backlink-number"),
                                            List.of(new Inline.Text(Integer.toString(++n))))),
                            "#" + a,
                            null));
        }
        return new Block.Paragraph(Attributes.ofClass("index-entry"), content, null);
    }
}
