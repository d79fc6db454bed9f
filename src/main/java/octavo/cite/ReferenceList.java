package octavo.cite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.cite.csl.Bibliography;
import octavo.cite.csl.CslDisplay;
import octavo.cite.csl.CslToken;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;

/// A list of references as blocks.
final class ReferenceList {
    private ReferenceList() {}

    /// @param anchors where each work is cited, by work: the entry leads back there
    /// @param prefix of the entries' ids
    static List<Block> entries(
            List<Bibliography.Entry> entries,
            Bibliography of,
            String prefix,
            Map<String, List<String>> anchors) {
        List<Block> out = new ArrayList<>();
        boolean labelled = of.secondFieldAlign() != Bibliography.SecondFieldAlign.NONE;
        int widest = labelled ? widest(entries) : 0;
        for (Bibliography.Entry e : entries) {
            List<Inline> content = new ArrayList<>(CslInlines.of(e.text()));
            List<String> back = anchors.getOrDefault(e.itemId(), List.of());
            if (!back.isEmpty()) content.addAll(backlinks(back));
            List<String> classes = new ArrayList<>(List.of("reference"));
            if (labelled) classes.addAll(List.of("labelled", "labels-" + widest));
            else if (of.hangingIndent()) classes.add("hanging");
            out.add(
                    new Block.Division(
                            new Attributes(prefix + e.itemId(), classes, null, null, Map.of()),
                            DivisionKind.GENERIC,
                            List.of(Block.Paragraph.of(content)),
                            null));
        }
        return out;
    }

    /// How many characters the widest label of the list has, from 2 to 9.
    private static int widest(List<Bibliography.Entry> entries) {
        int most = 2;
        for (Bibliography.Entry e : entries) {
            StringBuilder label = new StringBuilder();
            for (CslToken t : e.text().tokens())
                if (t.display() == CslDisplay.LEFT_MARGIN) label.append(t.text());
            most = Math.max(most, label.toString().strip().length());
        }
        return Math.min(most, 9);
    }

    /// One link for each place; a style may show their pages.
    private static List<Inline> backlinks(List<String> anchors) {
        List<Inline> links = new ArrayList<>();
        int n = 0;
        for (String a : anchors) {
            if (n > 0) links.add(new Inline.Text(", "));
            links.add(
                    new Inline.Link(
                            Attributes.ofClass("backlink"),
                            List.of(
                                    new Inline.Span(
                                            Attributes.ofClass("backlink-number"),
                                            List.of(new Inline.Text(Integer.toString(++n))))),
                            "#" + a,
                            null));
        }
        List<Inline> all = new ArrayList<>();
        all.add(new Inline.Text(" "));
        all.add(new Inline.Text("["));
        all.addAll(links);
        all.add(new Inline.Text("]"));
        return List.of(new Inline.Span(Attributes.ofClass("backlinks"), all));
    }

    /// Under its heading, as one division at an article's end.
    static Block division(String heading, List<Block> entries) {
        List<Block> content = new ArrayList<>();
        content.add(
                new Block.Heading(
                        Attributes.ofClass("references-title"),
                        1,
                        List.of(new Inline.Text(heading)),
                        null));
        content.addAll(entries);
        return new Block.Division(
                Attributes.ofClass("generated"), DivisionKind.REFERENCES, content, null);
    }
}
