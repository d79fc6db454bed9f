package octavo.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import octavo.content.ArticleBody.Facsimile;
import octavo.content.ArticleBody.Flow;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.Note;
import octavo.content.PlainText;
import octavo.pdf.Facsimiles;
import org.jspecify.annotations.Nullable;

/// The reproduced pages of one article and its text. The n-th page has the id `facsimile-n` in both forms.
final class FacsimileText {
    /// So many letters of a page's beginning tell where it begins in the text.
    private static final int TELLING = 24;

    private final String file;
    private final List<Facsimiles.View> views;
    private final Flow text;

    /// @param text that stands for an empty one
    FacsimileText(String file, List<Facsimiles.View> views, Flow text) {
        this.file = file;
        this.views = views;
        this.text = text;
    }

    private static Attributes id(int page) {
        return Attributes.NONE.withId("facsimile-" + (page + 1));
    }

    private static Attributes decorative(Attributes a) {
        return new Attributes(a.id(), List.of("decorative"), null, null, Map.of());
    }

    /// The name of a page's picture, which the build makes.
    static String picture(int page) {
        return "facsimile-" + (page + 1) + ".jpg";
    }

    /// The pages that the e-book shows as pictures: nobody could read them otherwise. By number from 0, their names.
    Map<Integer, String> pictures() {
        Map<Integer, String> out = new TreeMap<>();
        for (int i = 0; i < views.size(); i++) {
            if (views.get(i).text().isBlank() && !views.get(i).blank())
                out.put(i, views.get(i).source());
        }
        return out;
    }

    /// The pages as figures with the original's page number.
    List<Block> figures(boolean fullPage) {
        Attributes kind =
                new Attributes(
                        null,
                        fullPage ? List.of("facsimile", "full-page") : List.of("facsimile"),
                        null,
                        null,
                        Map.of());
        List<String> marks = marks(text.blocks()).stream().map(m -> m.mark().label()).toList();
        List<Block> figures = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            Facsimiles.View v = views.get(i);
            String page = v.source().substring(v.source().lastIndexOf('#'));
            String label = marks.size() == views.size() ? marks.get(i) : v.label();
            Attributes about = v.blank() ? decorative(id(i)) : id(i);
            Inline image = new Inline.Image(about, file + page, v.text().replace('\n', ' '), null);
            figures.add(
                    new Block.Figure(
                            kind,
                            List.of(new Block.Paragraph(Attributes.NONE, List.of(image), null)),
                            List.of(Block.Paragraph.of(List.of(new Inline.PageMark(label)))),
                            List.of(),
                            null));
        }
        return figures;
    }

    private Flow flow(Facsimile f) {
        return f.text().blocks().isEmpty() ? text : f.text();
    }

    List<Note> notes(Facsimile f) {
        return flow(f).notes();
    }

    private record Mark(int block, int inline, Inline.PageMark mark) {}

    private static List<Mark> marks(List<Block> blocks) {
        List<Mark> marks = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            List<Inline> content =
                    switch (blocks.get(b)) {
                        case Block.Paragraph p -> p.content();
                        case Block.Heading h -> h.content();
                        default -> List.of();
                    };
            for (int i = 0; i < content.size(); i++) {
                if (content.get(i) instanceof Inline.PageMark m) marks.add(new Mark(b, i, m));
            }
        }
        return marks;
    }

    /// The text with an element for the beginning of each page.
    List<Block> anchored(Facsimile f) {
        List<Block> blocks = new ArrayList<>(flow(f).blocks());
        Map<Integer, String> pictures = pictures();
        if (blocks.isEmpty()) {
            pictures.keySet().forEach(p -> blocks.add(pictured(p, id(p))));
            return blocks;
        }
        List<Block> after = new ArrayList<>();
        Map<Place, List<Integer>> begin = places(blocks, after);
        // Within a block from its end, so that the positions before stay as they are.
        for (Map.Entry<Place, List<Integer>> e : begin.entrySet()) {
            Place at = e.getKey();
            List<Integer> pages = e.getValue().reversed();
            Block block = blocks.get(at.block());
            if (at.mark() != null) {
                Inline named = at.mark();
                for (int p : pages) named = new Inline.Span(id(p), List.of(named));
                blocks.set(at.block(), replaced(block, at.inline(), named));
                continue;
            }
            for (int p : pages) {
                List<Block> inner = new ArrayList<>();
                if (pictures.containsKey(p)) inner.add(pictured(p, Attributes.NONE));
                inner.add(block);
                block = new Block.Division(id(p), DivisionKind.GENERIC, inner, null);
            }
            blocks.set(at.block(), block);
        }
        blocks.addAll(after);
        return blocks;
    }

    /// Where a page begins: at a mark in a block, or before the block.
    ///
    /// @param inline of the mark in the block; -1 before the block
    private record Place(int block, int inline, Inline.@Nullable PageMark mark)
            implements Comparable<Place> {
        static Place before(int block) {
            return new Place(block, -1, null);
        }

        /// By block; within a block the marks from the last to the first, then the place before it.
        @Override
        public int compareTo(Place o) {
            int c = Integer.compare(block, o.block);
            return c == 0 ? Integer.compare(o.inline, inline) : c;
        }

        boolean isAfter(Place o) {
            return block > o.block || block == o.block && inline > o.inline;
        }
    }

    /// Where each page begins, in the pages' order: a page that nothing tells of, such as an empty one, begins where the
    /// next one does.
    private Map<Place, List<Integer>> places(List<Block> blocks, List<Block> after) {
        @Nullable Place[] known = located(blocks);
        Map<Integer, String> pictures = pictures();
        Map<Place, List<Integer>> begin = new TreeMap<>();
        Place last = Place.before(0);
        for (int p = 0; p < known.length; p++) {
            Place at = known[p];
            for (int q = p + 1; q < known.length && at == null; q++) at = known[q];
            boolean picture = pictures.containsKey(p);
            if (at == null && picture) {
                after.add(pictured(p, id(p)));
                continue;
            }
            if (picture && at != null && at.mark() != null) {
                Place whole = Place.before(at.block());
                if (!last.isAfter(whole)) at = whole;
            }
            if (at == null || last.isAfter(at)) at = last;
            begin.computeIfAbsent(at, _ -> new ArrayList<>()).add(p);
            last = at;
        }
        return begin;
    }

    /// By the marks in the text, or by the beginning of the page's own text; null where neither tells.
    private @Nullable Place[] located(List<Block> blocks) {
        List<Mark> marks = marks(blocks);
        @Nullable Place[] places = new Place[views.size()];
        Place last = Place.before(0);
        int nextMark = 0;
        for (int p = 0; p < places.length; p++) {
            int found = -1;
            for (int m = nextMark; m < marks.size() && found < 0; m++) {
                boolean same = marks.get(m).mark().label().equals(views.get(p).label());
                if (marks.size() == views.size() ? m == p : same) found = m;
            }
            if (found >= 0) {
                Mark m = marks.get(found);
                places[p] = new Place(m.block(), m.inline(), m.mark());
                nextMark = found + 1;
            } else {
                int begins = p == 0 ? 0 : begins(blocks, last.block(), views.get(p).text());
                if (begins >= 0) places[p] = Place.before(begins);
                if (begins == last.block() && last.mark() != null) places[p] = last;
            }
            Place at = places[p];
            if (at != null) last = at;
        }
        return places;
    }

    private static Block pictured(int page, Attributes id) {
        Inline image = new Inline.Image(id, picture(page), "", null);
        return new Block.Figure(
                Attributes.ofClass("facsimile"),
                List.of(new Block.Paragraph(Attributes.NONE, List.of(image), null)),
                List.of(),
                List.of(),
                null);
    }

    private static Block replaced(Block block, int at, Inline by) {
        if (block instanceof Block.Paragraph p)
            return new Block.Paragraph(p.attributes(), set(p.content(), at, by), p.span());
        if (block instanceof Block.Heading h)
            return new Block.Heading(h.attributes(), h.level(), set(h.content(), at, by), h.span());
        return block;
    }

    private static List<Inline> set(List<Inline> content, int at, Inline by) {
        List<Inline> out = new ArrayList<>(content);
        out.set(at, by);
        return out;
    }

    /// The first block from a place on that holds the beginning of one of the page's first lines, or -1.
    private static int begins(List<Block> blocks, int from, String page) {
        List<String> lines = page.lines().map(FacsimileText::letters).toList();
        for (int l = 0; l < Math.min(4, lines.size()); l++) {
            String line = lines.get(l);
            if (line.length() < TELLING) continue;
            String start = line.substring(0, TELLING);
            for (int b = from; b < blocks.size(); b++) {
                if (letters(PlainText.ofBlocks(List.of(blocks.get(b)))).contains(start)) return b;
            }
        }
        return -1;
    }

    private static String letters(String s) {
        return s.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
