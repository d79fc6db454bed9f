package octavo.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import octavo.content.PageStart;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.markup.SectionKind;
import octavo.world.World;
import octavo.yaml.Yaml;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// Where the pages of another edition begin in this one's text: by its report, which names for each page the element,
/// the offset in its text and the first words. Where the text was changed since, the words are looked for again in the
/// page's section.
final class ReferencePages {
    /// Octavo's own words, which may be others in another edition.
    private static final Set<SectionKind> MADE =
            EnumSet.of(
                    SectionKind.COPYRIGHT,
                    SectionKind.CONTENTS,
                    SectionKind.LIST_OF_FIGURES,
                    SectionKind.ATTRIBUTION,
                    SectionKind.INDEX,
                    SectionKind.AUTHOR_INDEX,
                    SectionKind.COLOPHON);

    private ReferencePages() {}

    /// @param file `SLUG.report.json` of the edition; JSON is YAML
    static Outcome<List<PageStart>> of(World world, Path file, MarkupDocument document) {
        Diagnostics diagnostics = new Diagnostics();
        try {
            YamlMapping root = diagnostics.take(Yaml.parse(world.read(file), file.toString()));
            List<PageBeginnings> pages = PageBeginnings.read(root);
            if (pages.isEmpty()) diagnostics.add(Moved.unreadable(file, "it has no pages"));
            return diagnostics.with(located(pages, document, file, diagnostics));
        } catch (IOException e) {
            diagnostics.add(Moved.unreadable(file, "it can't be read"));
            return diagnostics.with(List.of());
        }
    }

    private static List<PageStart> located(
            List<PageBeginnings> pages,
            MarkupDocument document,
            Path file,
            Diagnostics diagnostics) {
        Map<String, SequencedMap<String, String>> texts = new LinkedHashMap<>();
        Set<String> made = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (MarkupSection s : document.sections()) {
            SequencedMap<String, String> of = new LinkedHashMap<>();
            leaves(s.element(), of);
            ids(s.element(), ids);
            texts.put(s.id(), of);
            if (MADE.contains(s.kind())) made.add(s.id());
        }
        List<PageStart> out = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (PageBeginnings p : pages) {
            SequencedMap<String, String> of =
                    texts.getOrDefault(p.section(), new LinkedHashMap<>());
            PageStart at = locate(p, of);
            // Pages that are pictures, those of facsimiles before all, begin with no words.
            if (at == null && p.words().isEmpty() && p.offset() == 0 && ids.contains(p.element()))
                at = new PageStart(p.label(), p.element(), 0);
            if (at != null) out.add(at);
            else if (!made.contains(p.section())) lost.add(p.label());
            else if (p.offset() == 0 && of.containsKey(p.element()))
                out.add(new PageStart(p.label(), p.element(), 0));
        }
        if (!lost.isEmpty()) {
            diagnostics.add(
                    Diagnostic.warning(
                            "reference-page-lost",
                            (lost.size() == 1 ? "page " : "pages ")
                                    + String.join(", ", lost)
                                    + " of the reference edition: the words with which "
                                    + (lost.size() == 1 ? "it begins" : "they begin")
                                    + " are not in this text",
                            null,
                            "build the reference edition again, and take its new report: " + file));
        }
        return out;
    }

    private static @Nullable PageStart locate(
            PageBeginnings p, SequencedMap<String, String> texts) {
        String own = texts.get(p.element());
        if (own != null
                && p.offset() <= own.length()
                && PageBeginnings.words(own, p.offset()).equals(p.words()))
            return new PageStart(p.label(), p.element(), p.offset());
        if (p.words().isEmpty()) return null;
        for (Map.Entry<String, String> e : texts.entrySet()) {
            int at = find(e.getValue(), p.words());
            if (at >= 0) return new PageStart(p.label(), e.getKey(), at);
        }
        return null;
    }

    /// Where the words begin at a word's start, whatever white space parts them; -1 where they don't.
    private static int find(String text, String words) {
        String first = words.split(" ", 2)[0];
        for (int at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
            boolean start = at == 0 || Character.isWhitespace(text.charAt(at - 1));
            if (start && PageBeginnings.words(text, at).equals(words)) return at;
        }
        return -1;
    }

    private static void ids(Element e, Set<String> into) {
        if (e.id() != null) into.add(e.id());
        for (MarkupNode n : e.children()) if (n instanceof Element c) ids(c, into);
    }

    /// Texts of the elements with an id that hold no other block with one.
    private static boolean leaves(Element e, SequencedMap<String, String> into) {
        boolean block = false;
        for (MarkupNode n : e.children())
            if (n instanceof Element c && !c.isInline()) block |= leaves(c, into);
        if (e.id() != null && !block) into.put(e.requiredId(), e.textContent());
        return block || e.id() != null;
    }
}
