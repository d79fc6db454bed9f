package octavo.markdown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import octavo.content.Alignment;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.CitationItem;
import octavo.content.Contributor;
import octavo.content.DefinitionItem;
import octavo.content.Direction;
import octavo.content.DivisionKind;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.MathNotation;
import octavo.content.Metadata;
import octavo.content.Note;
import octavo.content.Numbering;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.Source;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.content.VerseLine;
import org.jspecify.annotations.Nullable;

/// Random content in normal form, over the whole model and with every character that means something to Markdown.
final class Contents {
    private static final String[] WORDS = {
        "the",
        "eye",
        "is",
        "the",
        "first",
        "circle",
        "a",
        "Владимир",
        "Σωκράτης",
        "naïve",
        "e\u0301",
        "1",
        "12.",
        "3)",
        "#",
        "##",
        "-",
        "--",
        "---",
        "+",
        "*",
        "**",
        "_",
        "__",
        "snake_case",
        "_x_",
        "*y*",
        "`",
        "``code``",
        "[",
        "]",
        "[x]",
        "[x](y)",
        "[^1]",
        "!",
        "![",
        "(",
        ")",
        "<",
        ">",
        "<b>",
        "</b>",
        "<!--",
        "-->",
        "<http://x.org>",
        "&",
        "&amp;",
        "&copy",
        "&#65;",
        "\\",
        "\\*",
        "$",
        "$5",
        "$x$",
        "$$",
        "^",
        "^x^",
        "^[",
        "~",
        "~~",
        "~x~",
        "@",
        "@key",
        "a@b.org",
        "{",
        "}",
        "{#id}",
        "{.x}",
        ":",
        ":::",
        "::: note",
        ": def",
        "|",
        "| a |",
        "|---|",
        "=",
        "===",
        "Table:",
        "Table: x",
        "...",
        "'q'",
        "\"q\"",
        "“q”",
        "\u00A0",
        "\u00AD",
        "100%",
        "{{ x }}",
        "{% raw %}",
        "I.",
        "(a)",
        "http://example.org/?a=b&c=d",
        "\uD83D\uDE00",
        "e.g.",
        "x^2",
        "H~2~O",
        "* * *",
        "> quote",
        "- item",
        "1. one",
        "```",
        "~~~",
        "    ",
        "[a]: b",
        "[@doe]",
        "@{x}",
        "<div>",
        "&nbsp;",
        "\u2028",
        "![x](y)"
    };
    private static final String[] NAMES = {
        "x", "b-c", "foo", "тема", "n1", "wide", "left", "a.b", "x_y", "numbered"
    };
    private static final String[] VALUES = {
        "",
        "x",
        "50%",
        "a b",
        "q\"q",
        "s's",
        "back\\slash",
        "{x}",
        "a|b",
        "<b>",
        "&amp;",
        "two\nlines",
        "naïve"
    };
    private static final String[] TARGETS = {
        "https://example.org/",
        "#x",
        "a b.html",
        "x(1).png",
        "x(1.png",
        "a_b*c.md",
        "",
        "mailto:a@b.org",
        "a?b=c&copy;",
        "<x>",
        "back\\slash",
        "я.html",
        "images/p.png",
        "a|b",
        "\"q\""
    };

    private final Random random;
    private final List<String> noteIds = new ArrayList<>();

    Contents(long seed) {
        random = new Random(seed);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private <T> T of(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> List<T> some(int from, int to, Supplier<T> item) {
        List<T> list = new ArrayList<>();
        for (int n = from + random.nextInt(to - from + 1); n > 0; n--) list.add(item.get());
        return list;
    }

    Article article() {
        for (int n = random.nextInt(3); n > 0; n--) noteIds.add("n" + (noteIds.size() + 1));
        List<Block> blocks = blocks(0, 1 + random.nextInt(5));
        List<Note> notes = new ArrayList<>();
        for (String id : noteIds) {
            blocks.add(
                    new Block.Paragraph(
                            Attributes.NONE,
                            List.of(new Inline.Text("Call"), new Inline.NoteRef(id)),
                            null));
        }
        for (String id : noteIds) notes.add(new Note(id, blocks(2, 1 + random.nextInt(2))));
        var flow = new ArticleBody.Flow(blocks, notes);
        ArticleBody body =
                oneIn(8) ? new ArticleBody.Facsimile("paper.pdf", List.of(3, 1, 2), flow) : flow;
        return new Article(metadata(), source(), rights(), some(0, 2, this::image), body);
    }

    private @Nullable String maybe() {
        if (oneIn(2)) return null;
        return oneIn(9) ? "" : of(WORDS) + " " + of(VALUES);
    }

    private Metadata metadata() {
        List<Inline> title = oneIn(4) ? List.of() : line(1);
        List<Inline> subtitle = oneIn(2) ? List.of() : line(1);
        String[] languages = {"en-GB", "ru", "zh-Hant-TW"};
        return new Metadata(
                title,
                subtitle,
                maybe(),
                some(0, 2, this::author),
                oneIn(2) ? null : of(languages),
                maybe(),
                maybe());
    }

    private Contributor author() {
        if (oneIn(3)) return Contributor.author("Ana: Editor");
        if (oneIn(3)) return Contributor.ofId("mbland", "aut");
        return new Contributor("A. N. Other", maybe(), oneIn(2) ? "aut" : "trl", maybe());
    }

    private Source source() {
        if (oneIn(3)) return Source.NONE;
        return new Source(
                maybe(),
                maybe(),
                some(0, 2, () -> of(NAMES)),
                maybe(),
                maybe(),
                maybe(),
                maybe(),
                maybe(),
                maybe());
    }

    private Rights rights() {
        if (oneIn(3)) return Rights.UNKNOWN;
        return new Rights(
                of(RightsGround.values()),
                of(RightsStatus.values()),
                maybe(),
                maybe(),
                maybe(),
                some(0, 2, () -> of(WORDS) + "\n" + of(VALUES)));
    }

    private ImageRecord image() {
        return new ImageRecord(
                maybe(),
                maybe(),
                maybe(),
                maybe(),
                maybe(),
                maybe(),
                of(RightsStatus.values()),
                oneIn(2));
    }

    Attributes attributes() {
        if (!oneIn(3)) return Attributes.NONE;
        Map<String, String> other = new HashMap<>();
        for (int n = random.nextInt(3); n > 0; n--) other.put("k" + n, of(VALUES));
        return new Attributes(
                oneIn(2) ? of(NAMES) : null,
                some(0, 2, () -> of(NAMES)).stream().distinct().toList(),
                oneIn(4) ? "grc" : null,
                oneIn(8) ? of(Direction.values()) : null,
                other);
    }

    String words() {
        var s = new StringBuilder();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            s.append(of(WORDS));
            if (!oneIn(6)) s.append(' ');
        }
        return Inlines.collapse(s.toString());
    }

    /// Running text in normal form.
    List<Inline> line(int depth) {
        while (true) {
            List<Inline> line = Inlines.ofBlock(inlines(depth));
            if (!line.isEmpty()) return line;
        }
    }

    private List<Inline> inlines(int depth) {
        return Inlines.join(
                some(
                        1,
                        depth > 3 ? 1 : 4,
                        () -> oneIn(2) ? new Inline.Text(words()) : inline(depth)));
    }

    private List<Inline> filled(int depth) {
        while (true) {
            List<Inline> content = inlines(depth + 1);
            if (!content.isEmpty()) return content;
        }
    }

    private Inline inline(int depth) {
        if (depth > 3) return new Inline.Text(words());
        return switch (random.nextInt(17)) {
            case 0, 1 -> new Inline.Emphasis(attributes(), filled(depth));
            case 2, 3 -> new Inline.Strong(attributes(), filled(depth));
            case 4 -> new Inline.SmallCaps(attributes(), filled(depth));
            case 5 -> new Inline.Sub(attributes(), filled(depth));
            case 6 -> new Inline.Sup(attributes(), filled(depth));
            case 7 ->
                    new Inline.Code(
                            attributes(),
                            oneIn(2) ? of(WORDS).replace('\u2028', ' ') : words().strip());
            case 8 -> link(depth);
            case 9 -> new Inline.Image(attributes(), of(TARGETS), words().strip(), title());
            case 10 ->
                    noteIds.isEmpty()
                            ? new Inline.LineBreak()
                            : new Inline.NoteRef(noteIds.get(random.nextInt(noteIds.size())));
            case 11 -> citation();
            case 12 -> math();
            case 13 -> new Inline.LineBreak();
            case 14 -> new Inline.PageMark(of(VALUES));
            case 15 -> new Inline.IndexTerm(of(VALUES));
            default ->
                    new Inline.Span(
                            oneIn(4) ? Attributes.ofClass("strike") : attributes(), filled(depth));
        };
    }

    private @Nullable String title() {
        return oneIn(3) ? of(VALUES).isEmpty() ? null : "a " + of(VALUES) : null;
    }

    private Inline link(int depth) {
        if (oneIn(4)) {
            return new Inline.Link(
                    Attributes.NONE,
                    List.of(new Inline.Text("https://x.org/a_b")),
                    "https://x.org/a_b",
                    null);
        }
        while (true) {
            List<Inline> content = filled(Math.max(depth, 2));
            if (content.stream().noneMatch(Contents::isNoLinkText))
                return new Inline.Link(attributes(), content, of(TARGETS), title());
        }
    }

    private static boolean isNoLinkText(Inline i) {
        return switch (i) {
            case Inline.Text t -> false;
            case Inline.Code c -> false;
            case Inline.Image m -> false;
            default -> true;
        };
    }

    private Inline citation() {
        boolean inText = oneIn(3);
        var items = inText ? List.of(item(true)) : some(1, 3, () -> item(false));
        var c = new Inline.Citation(Attributes.NONE, items, inText, "");
        return new Inline.Citation(Attributes.NONE, items, inText, CitationSyntax.write(c));
    }

    private CitationItem item(boolean inText) {
        String[] keys = {"doe99", "a:b", "Иванов2001", "x.y-z"};
        String[] locators = {"", "p. 3", "pp. 33-35", "chap. 7", "12"};
        String[] suffixes = {"", "and passim", "n. b."};
        return new CitationItem(
                of(keys),
                inText || oneIn(2) ? "" : "see also",
                of(locators),
                of(suffixes),
                !inText && oneIn(4));
    }

    private Inline math() {
        String[] sources = {
            "x^2", "a_{ij}", "\\frac{1}{2}", "5", " x ", "a$b", "`x`", "{x}", "x\\$y", "a\\"
        };
        if (oneIn(4))
            return new Inline.Math(attributes(), MathNotation.MATHML, "<math><mi>x</mi></math>");
        Attributes a = oneIn(4) ? Attributes.ofClass("display") : attributes();
        return new Inline.Math(a, MathNotation.LATEX, of(sources));
    }

    List<Block> blocks(int depth, int count) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) blocks.add(block(depth));
        return blocks;
    }

    private Block paragraph() {
        return new Block.Paragraph(attributes(), line(0), null);
    }

    private Block block(int depth) {
        int more = depth + 1;
        return switch (depth > 3 ? 0 : random.nextInt(16)) {
            case 0, 1, 2 -> paragraph();
            case 3 ->
                    new Block.Heading(
                            attributes(),
                            1 + random.nextInt(6),
                            oneIn(9) ? List.of() : line(1),
                            null);
            case 4 -> new Block.Quote(attributes(), blocks(more, random.nextInt(3)), null);
            case 5, 6 -> list(more);
            case 7 ->
                    new Block.DefinitionList(
                            attributes(), some(1, 2, () -> definition(more)), null);
            case 8 -> code();
            case 9, 10 -> figure(more);
            case 11 -> table(more);
            case 12 ->
                    new Block.Verse(
                            attributes(), some(1, 2, () -> some(1, 3, this::verseLine)), null);
            case 13 -> mathBlock();
            case 14 -> new Block.ThematicBreak(attributes(), null);
            default ->
                    new Block.Division(
                            attributes(),
                            of(DivisionKind.values()),
                            blocks(more, random.nextInt(3)),
                            null);
        };
    }

    private Block list(int depth) {
        Numbering numbering =
                oneIn(2) ? null : oneIn(2) ? Numbering.DECIMAL : of(Numbering.values());
        int start = numbering == null || oneIn(2) ? 1 : random.nextInt(12);
        boolean tight = oneIn(2);
        return new Block.ListBlock(
                attributes(),
                numbering,
                start,
                tight,
                some(
                        1,
                        3,
                        () -> new ListItem(oneIn(3) ? attributes() : Attributes.NONE, item(depth))),
                null);
    }

    private List<Block> item(int depth) {
        if (oneIn(2)) return List.of(new Block.Paragraph(Attributes.NONE, line(0), null));
        return blocks(depth, random.nextInt(4));
    }

    private DefinitionItem definition(int depth) {
        return new DefinitionItem(
                some(1, 2, () -> line(1)), some(1, 2, () -> blocks(depth, random.nextInt(3))));
    }

    private Block code() {
        String[] texts = {
            "",
            "x",
            "\n",
            "a\n\nb",
            "  indented\n\ttab",
            "```\nfence\n```",
            "~~~~",
            "trailing\n",
            "::: x",
            "{% x %}"
        };
        String[] languages = {"java", "c#", "c++", "objective-c", "math", "", "two words", "я"};
        return new Block.CodeBlock(attributes(), oneIn(2) ? null : of(languages), of(texts), null);
    }

    private Block figure(int depth) {
        boolean plain = oneIn(2);
        Inline image =
                new Inline.Image(
                        plain ? Attributes.NONE : attributes(),
                        of(TARGETS),
                        words().strip(),
                        title());
        List<Block> content = List.of(new Block.Paragraph(Attributes.NONE, List.of(image), null));
        if (oneIn(3)) content = List.of(oneIn(2) ? table(depth) : code());
        List<Block> caption = List.of();
        if (!oneIn(3))
            caption =
                    plain
                            ? List.of(new Block.Paragraph(Attributes.NONE, line(0), null))
                            : blocks(depth, 2);
        List<Inline> credit =
                oneIn(2) ? List.of() : plain ? List.of(new Inline.Text("© A. \"B\" C")) : line(0);
        return new Block.Figure(
                plain && oneIn(2) ? Attributes.NONE : attributes(), content, caption, credit, null);
    }

    private Block table(int depth) {
        int columns = 1 + random.nextInt(3);
        boolean plain = oneIn(2);
        List<Alignment> alignments = new ArrayList<>();
        for (int i = 0; i < columns; i++) alignments.add(of(Alignment.values()));
        List<Inline> caption = oneIn(2) ? List.of() : line(0);
        return new Block.Table(
                attributes(),
                caption,
                alignments,
                some(0, plain ? 1 : 2, () -> row(columns, true, plain, depth)),
                some(0, 3, () -> row(columns, false, plain, depth)),
                some(0, plain ? 0 : 1, () -> row(columns, false, plain, depth)),
                null);
    }

    private TableRow row(int columns, boolean header, boolean plain, int depth) {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            List<Block> content =
                    oneIn(4)
                            ? List.of()
                            : List.of(new Block.Paragraph(Attributes.NONE, line(0), null));
            if (plain) {
                cells.add(new TableCell(Attributes.NONE, header, Alignment.DEFAULT, 1, 1, content));
            } else {
                if (oneIn(3)) content = blocks(depth, random.nextInt(3));
                cells.add(
                        new TableCell(
                                attributes(),
                                oneIn(3),
                                of(Alignment.values()),
                                1 + random.nextInt(2),
                                1 + random.nextInt(2),
                                content));
            }
        }
        return new TableRow(plain ? Attributes.NONE : attributes(), cells);
    }

    private VerseLine verseLine() {
        return new VerseLine(random.nextInt(4), line(1));
    }

    private Block mathBlock() {
        String[] sources = {"E = mc^2", "a\nb", "- x\n+ y", "a\n\nb", " x", "a $$ b", "# x"};
        if (oneIn(4))
            return new Block.MathBlock(attributes(), MathNotation.MATHML, "<math>\n</math>", null);
        return new Block.MathBlock(attributes(), MathNotation.LATEX, of(sources), null);
    }
}
