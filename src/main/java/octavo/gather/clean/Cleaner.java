package octavo.gather.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DefinitionItem;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.Metadata;
import octavo.content.Note;
import octavo.content.Source;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.content.VerseLine;
import org.jspecify.annotations.Nullable;

/// Cleans an article of any source on the document model: typography by language and house, empty blocks, levels of
/// headings, tracking parameters, ids. Credits and notices stay verbatim, code, formulas and addresses untouched.
public final class Cleaner {
    private static final Pattern OPENS = Pattern.compile("^\\s*[\"'“‘„«»`].*", Pattern.DOTALL);
    private static final Pattern SINGLE = Pattern.compile("(?<=^|[\\s(])['‘](?=\\p{Lu})");
    private static final Pattern DOUBLE = Pattern.compile("(?<=^|[\\s(])[\"“](?=\\p{Lu})");

    private final @Nullable HouseStyle house;
    private final Changes changes = new Changes();
    private final HeadingLevels levels = new HeadingLevels();
    private final StableIds ids = new StableIds();
    private boolean singles;

    /// @param changes how many of each class
    public record Cleaned(Article article, SortedMap<String, Integer> changes) {}

    private Cleaner(@Nullable HouseStyle house) {
        this.house = house;
    }

    /// @param house whose typography texts of its language get, or null: then the source's own quotation marks and
    ///     dashes stay, and only what was typed for want of them is set right
    public static Cleaned clean(Article article, @Nullable HouseStyle house) {
        Cleaner c = new Cleaner(house);
        Article cleaned = c.article(article);
        return new Cleaned(cleaned, c.changes.counts());
    }

    private Article article(Article a) {
        Metadata m = a.metadata();
        ArticleBody body = a.body();
        ArticleBody.Flow flow =
                switch (body) {
                    case ArticleBody.Flow f -> f;
                    case ArticleBody.Facsimile f -> f.text();
                };
        String text = BlockText.of(flow.blocks());
        singles = SINGLE.matcher(text).results().count() > DOUBLE.matcher(text).results().count();
        TypographyClean t = typography(m.language());
        Metadata metadata =
                new Metadata(
                        line(m.title(), t),
                        line(m.subtitle(), t),
                        m.shortTitle(),
                        m.authors(),
                        m.language(),
                        m.published(),
                        m.summary());
        ArticleBody.Flow cleaned =
                new ArticleBody.Flow(
                        blocks(flow.blocks(), t),
                        flow.notes().stream()
                                .map(n -> new Note(n.id(), flow(n.content(), t)))
                                .toList());
        return new Article(
                metadata,
                source(a.source()),
                a.rights(),
                a.images(),
                switch (body) {
                    case ArticleBody.Flow _ -> cleaned;
                    case ArticleBody.Facsimile f -> f.withText(cleaned);
                },
                a.citing());
    }

    private Source source(Source s) {
        String url = s.url();
        if (url == null) return s;
        return new Source(
                s.container(),
                s.kind(),
                s.inferred(),
                link(url),
                s.published(),
                s.added(),
                s.retrieved(),
                s.file(),
                s.sha256());
    }

    private TypographyClean typography(@Nullable String language) {
        return new TypographyClean(Typography.of(language, house), singles, changes);
    }

    /// Blocks that begin a text of their own.
    private List<Block> flow(List<Block> blocks, TypographyClean t) {
        t.reset();
        List<Block> out = blocks(blocks, t);
        t.reset();
        return out;
    }

    private List<Block> blocks(List<Block> source, TypographyClean t) {
        List<Block> blocks = Captions.join(source, changes);
        List<Block> out = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : null;
            boolean goesOn =
                    next instanceof Block.Paragraph p
                            && OPENS.matcher(InlineText.of(p.content())).matches();
            Block b = block(blocks.get(i), goesOn, t);
            if (isEmpty(b)) changes.add(Changes.Kind.EMPTY_BLOCKS);
            else out.add(b);
        }
        return out;
    }

    /// A quotation in another language has the marks of the text that quotes it.
    private Block block(Block b, boolean goesOn, TypographyClean t) {
        Attributes at = attributes(b.attributes());
        if (!(b instanceof Block.Paragraph)) t.reset();
        return switch (b) {
            case Block.Paragraph p ->
                    new Block.Paragraph(at, inlines(p.content(), goesOn, t), p.span());
            case Block.Heading h -> {
                int level = levels.mend(h.level());
                if (level != h.level()) changes.add(Changes.Kind.HEADING_LEVELS);
                yield new Block.Heading(at, level, line(h.content(), t), h.span());
            }
            case Block.Quote q -> new Block.Quote(at, flow(q.content(), t), q.span());
            case Block.ListBlock l ->
                    new Block.ListBlock(
                            at,
                            l.numbering(),
                            l.start(),
                            l.tight(),
                            l.items().stream()
                                    .map(i ->
                                            new ListItem(
                                                    attributes(i.attributes()),
                                                    flow(i.content(), t)))
                                    .toList(),
                            l.span());
            case Block.DefinitionList d ->
                    new Block.DefinitionList(
                            at, d.items().stream().map(i -> definition(i, t)).toList(), d.span());
            case Block.CodeBlock c -> new Block.CodeBlock(at, c.codeLanguage(), c.text(), c.span());
            case Block.Figure f ->
                    new Block.Figure(
                            at, flow(f.content(), t), flow(f.caption(), t), f.credit(), f.span());
            case Block.Table tb ->
                    new Block.Table(
                            at,
                            line(tb.caption(), t),
                            tb.columns(),
                            rows(tb.head(), t),
                            rows(tb.body(), t),
                            rows(tb.foot(), t),
                            tb.span());
            case Block.Verse v ->
                    new Block.Verse(
                            at, v.stanzas().stream().map(s -> stanza(s, t)).toList(), v.span());
            case Block.MathBlock m -> new Block.MathBlock(at, m.notation(), m.source(), m.span());
            case Block.ThematicBreak k -> new Block.ThematicBreak(at, k.span());
            case Block.Division d ->
                    new Block.Division(at, d.kind(), flow(d.content(), t), d.span());
        };
    }

    private DefinitionItem definition(DefinitionItem i, TypographyClean t) {
        return new DefinitionItem(
                i.terms().stream().map(x -> line(x, t)).toList(),
                i.definitions().stream().map(x -> flow(x, t)).toList());
    }

    private List<TableRow> rows(List<TableRow> rows, TypographyClean t) {
        List<TableRow> out = new ArrayList<>();
        for (TableRow r : rows) {
            List<TableCell> cells = new ArrayList<>();
            for (TableCell c : r.cells()) {
                cells.add(
                        new TableCell(
                                attributes(c.attributes()),
                                c.header(),
                                c.alignment(),
                                c.columnSpan(),
                                c.rowSpan(),
                                flow(c.content(), t)));
            }
            out.add(new TableRow(attributes(r.attributes()), cells));
        }
        return out;
    }

    /// A speech goes on from line to line.
    private List<VerseLine> stanza(List<VerseLine> lines, TypographyClean t) {
        List<Inline> all = new ArrayList<>();
        for (VerseLine l : lines) {
            if (!all.isEmpty()) all.add(new Inline.LineBreak());
            all.add(new Inline.Span(Attributes.NONE, l.content()));
        }
        t.reset();
        List<Inline> cleaned = inlines(all, false, t);
        List<VerseLine> out = new ArrayList<>();
        for (Inline i : cleaned) {
            if (i instanceof Inline.Span s)
                out.add(new VerseLine(lines.get(out.size()).indent(), s.content()));
        }
        return out;
    }

    private List<Inline> line(List<Inline> content, TypographyClean t) {
        t.reset();
        List<Inline> out = inlines(content, false, t);
        t.reset();
        return out;
    }

    private List<Inline> inlines(List<Inline> content, boolean goesOn, TypographyClean t) {
        return t.clean(content, goesOn, this::attributes, this::link);
    }

    private Attributes attributes(Attributes a) {
        String id = a.id();
        if (id == null) return a;
        String stable = ids.claim(id);
        if (stable.equals(id)) return a;
        changes.add(Changes.Kind.IDS);
        return a.withId(stable);
    }

    private String link(String target) {
        String clean = TrackingLinks.clean(StableIds.target(target));
        if (clean.equals(target)) return target;
        if (!target.startsWith("#")) changes.add(Changes.Kind.TRACKING);
        return clean;
    }

    private static boolean isEmpty(Block b) {
        if (b.attributes().id() != null) return false;
        return switch (b) {
            case Block.Paragraph p -> Blank.is(p.content());
            case Block.Heading h -> Blank.is(h.content());
            case Block.Quote q -> q.content().isEmpty();
            case Block.ListBlock l -> l.items().stream().allMatch(i -> i.content().isEmpty());
            case Block.DefinitionList d -> d.items().isEmpty();
            case Block.Figure f -> f.content().isEmpty() && f.caption().isEmpty();
            case Block.Table t -> t.head().isEmpty() && t.body().isEmpty() && t.foot().isEmpty();
            case Block.Verse v -> v.stanzas().isEmpty();
            case Block.Division d -> d.content().isEmpty();
            case Block.CodeBlock c -> c.text().isBlank();
            case Block.MathBlock m -> m.source().isBlank();
            case Block.ThematicBreak _ -> false;
        };
    }
}
