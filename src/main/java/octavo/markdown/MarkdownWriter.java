package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DefinitionItem;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.MathNotation;
import octavo.content.Note;
import octavo.content.Numbering;
import octavo.content.VerseLine;
import octavo.diag.Diagnostics;
import org.jspecify.annotations.Nullable;

/// Writes content as Pandoc's Markdown that [MarkdownReader] reads back as the same content
/// ([ReadOptions#ARTICLE]). A form that depends on what is in it is read back at once; where it would become something
/// else, a longer form is taken.
public final class MarkdownWriter {
    private static final String APART = "<!-- -->";

    private MarkdownWriter() {}

    /// Blocks, then the notes.
    public static String write(List<Block> blocks, List<Note> notes) {
        var out = new StringBuilder(new MarkdownWriter().blocks(blocks));
        for (Note n : notes) {
            if (!out.isEmpty()) out.append("\n\n");
            out.append(new MarkdownWriter().note(n));
        }
        return out.isEmpty() ? "" : out.append('\n').toString();
    }

    /// Running text in one line.
    public static String writeInlines(List<Inline> content) {
        String s = InlineWriter.write(content, false, true);
        return readsAs(s, content) ? s : InlineWriter.write(content, true, true);
    }

    private static boolean readsAs(String s, List<Inline> content) {
        return InlineReader.read(context(), Leaf.of(s, 0)).equals(content);
    }

    private static ReadContext context() {
        var context =
                new ReadContext(ReadOptions.ARTICLE, new Diagnostics(), new MappedText("", ""));
        context.knowAllNotes();
        return context;
    }

    /// Whether the text is read as this one block.
    static boolean readsAs(String s, Block block) {
        List<Block> read =
                new BlockReader(context()).read(BlockParsers.parse(s, ReadOptions.ARTICLE));
        return Spans.without(read).equals(Spans.without(List.of(block)));
    }

    String blocks(List<Block> blocks) {
        var out = new StringBuilder();
        Block before = null;
        for (Block b : blocks) {
            String s = block(b);
            if (s.isEmpty()) continue;
            if (!out.isEmpty()) out.append("\n\n");
            if (wouldJoin(before, b)) out.append(APART).append("\n\n");
            out.append(s);
            before = b;
        }
        return out.toString();
    }

    private static boolean wouldJoin(@Nullable Block a, Block b) {
        boolean lists = a instanceof Block.ListBlock && b instanceof Block.ListBlock;
        return lists || a instanceof Block.DefinitionList && b instanceof Block.DefinitionList;
    }

    private String block(Block b) {
        return switch (b) {
            case Block.Paragraph p -> withAttributes(p.attributes(), paragraph(p.content()));
            case Block.Heading h -> heading(h);
            case Block.Quote q ->
                    withAttributes(q.attributes(), prefix(blocks(q.content()), "> ", ">"));
            case Block.ListBlock l -> list(l);
            case Block.DefinitionList l -> withAttributes(l.attributes(), definitions(l));
            case Block.CodeBlock c -> code(c);
            case Block.Figure f -> new FigureWriter(this).write(f);
            case Block.Table t -> new TableWriter(this).write(t);
            case Block.Verse v -> withAttributes(v.attributes(), verse(v));
            case Block.MathBlock m -> math(m);
            case Block.ThematicBreak t -> withAttributes(t.attributes(), "* * *");
            case Block.Division d -> division(d);
        };
    }

    String paragraph(List<Inline> content) {
        var block = new Block.Paragraph(Attributes.NONE, content, null);
        String s = InlineWriter.write(content, false, false);
        if (readsAs(s, block)) return s;
        s = InlineWriter.write(content, true, false);
        if (readsAs(s, block)) return s;
        return "<p>" + InlineWriter.write(content, true, true) + "</p>";
    }

    private static String heading(Block.Heading h) {
        String marks = "#".repeat(h.level());
        String s = h.content().isEmpty() ? marks : marks + " " + writeInlines(h.content());
        return h.attributes().isEmpty() ? s : s + " " + AttributeSyntax.write(h.attributes());
    }

    static String prefix(String s, String prefix, String blank) {
        var out = new StringBuilder();
        for (String line : s.split("\n", -1)) {
            if (!out.isEmpty()) out.append('\n');
            out.append(line.isEmpty() ? blank : prefix + line);
        }
        return out.toString();
    }

    /// The marker, then the text with its other lines indented by as much.
    private static String hang(String marker, String s) {
        if (s.isEmpty()) return marker.stripTrailing();
        return marker
                + prefix(s, " ".repeat(marker.length()), "")
                        .substring(s.startsWith("\n") ? 0 : marker.length());
    }

    /// Attributes that have no place of their own.
    static String withAttributes(Attributes a, String s) {
        return a.isEmpty()
                ? s
                : fenced(AttributeSyntax.write(a.withClass(Divisions.ATTRIBUTES)), s);
    }

    static String fenced(String attributes, String content) {
        int inner = 2;
        for (String line : content.split("\n", -1)) {
            String l = line.stripLeading();
            if (l.startsWith(":::"))
                inner = Math.max(inner, l.length() - l.replaceFirst("^:+", "").length());
        }
        String colons = ":".repeat(Math.max(3, inner + 1));
        return colons
                + " "
                + attributes
                + "\n"
                + (content.isEmpty() ? "" : content + "\n")
                + colons;
    }

    private String list(Block.ListBlock l) {
        var plain =
                new Block.ListBlock(
                        Attributes.NONE,
                        l.ordered() ? Numbering.DECIMAL : null,
                        l.start(),
                        l.tight(),
                        l.items(),
                        null);
        String s = items(l, l.tight());
        boolean reads = readsAs(s, plain);
        if (!reads) s = items(l, false);
        var other = new TreeMap<>(l.attributes().other());
        if (!reads) other.put("tight", Boolean.toString(l.tight()));
        Numbering n = l.numbering();
        if (n != null && n != Numbering.DECIMAL) other.put("numbering", Divisions.numberingName(n));
        Attributes a = l.attributes();
        return withAttributes(
                new Attributes(a.id(), a.classes(), a.language(), a.direction(), other), s);
    }

    private String items(Block.ListBlock l, boolean tight) {
        List<String> items = new ArrayList<>();
        int number = l.start();
        for (ListItem item : l.items()) {
            String marker = l.ordered() ? number++ + ". " : "- ";
            items.add(hang(marker, item(item, tight)));
        }
        return String.join(tight ? "\n" : "\n\n", items);
    }

    private String item(ListItem item, boolean tight) {
        if (!item.attributes().isEmpty()) {
            Attributes a = item.attributes().withClass(Divisions.ITEM);
            return fenced(AttributeSyntax.write(a), blocks(item.content()));
        }
        boolean nested =
                tight
                        && item.content().size() == 2
                        && item.content().getFirst() instanceof Block.Paragraph
                        && item.content().getLast() instanceof Block.ListBlock;
        if (!nested) return blocks(item.content());
        return block(item.content().getFirst()) + "\n" + block(item.content().getLast());
    }

    private String definitions(Block.DefinitionList l) {
        List<String> items = new ArrayList<>();
        for (DefinitionItem item : l.items()) {
            List<String> lines = new ArrayList<>();
            for (List<Inline> term : item.terms()) lines.add(writeInlines(term));
            for (List<Block> definition : item.definitions())
                lines.add(hang(":   ", blocks(definition)));
            items.add(String.join("\n", lines));
        }
        return String.join("\n\n", items);
    }

    private static String code(Block.CodeBlock c) {
        String language = c.codeLanguage();
        Attributes a = c.attributes();
        boolean simple =
                language == null
                        || AttributeSyntax.isName(language)
                                && !language.equals("math")
                                && isPlain(language);
        if (simple && (a.isEmpty() || language != null)) {
            String info =
                    language == null
                            ? ""
                            : a.isEmpty() ? language : AttributeSyntax.write(a.withClass(language));
            return fence(a.isEmpty() || language == null ? info : " " + info, c.text());
        }
        var other = new TreeMap<>(a.other());
        if (language != null) other.put("code-language", language);
        Attributes all = new Attributes(a.id(), a.classes(), a.language(), a.direction(), other);
        return withAttributes(all, fence("", c.text()));
    }

    private static boolean isPlain(String language) {
        return language.chars()
                .allMatch(c ->
                        c > ' ' && c < 0x7F && c != '\\' && c != '&' && c != '~' && c != '.'
                                && c != ':');
    }

    private static String fence(String info, String text) {
        String ticks = "`".repeat(Math.max(3, InlineWriter.longestRun(text, '`') + 1));
        return ticks + info + "\n" + (text.isEmpty() ? "" : text + "\n") + ticks;
    }

    private static String verse(Block.Verse v) {
        List<String> stanzas = new ArrayList<>();
        for (List<VerseLine> stanza : v.stanzas()) {
            List<String> lines = new ArrayList<>();
            for (VerseLine line : stanza)
                lines.add(LineBlock.mark(line.indent()) + writeInlines(line.content()));
            stanzas.add(String.join("\n", lines));
        }
        return String.join("\n|\n", stanzas);
    }

    private static String math(Block.MathBlock m) {
        if (m.notation() == MathNotation.LATEX) {
            String s = "$$\n" + m.source() + "\n$$";
            var plain = new Block.MathBlock(Attributes.NONE, m.notation(), m.source(), null);
            if (readsAs(s, plain)) return withAttributes(m.attributes(), s);
        }
        Attributes a = m.attributes().withClass("math");
        var other = new TreeMap<>(a.other());
        if (m.notation() == MathNotation.MATHML) other.put("notation", "mathml");
        a = new Attributes(a.id(), a.classes(), a.language(), a.direction(), other);
        return fence(" " + AttributeSyntax.write(a), m.source());
    }

    private String division(Block.Division d) {
        Attributes a = d.attributes();
        String name = Divisions.className(d.kind());
        boolean unnamed =
                d.kind() == DivisionKind.GENERIC
                        && !a.isEmpty()
                        && a.classes().stream().noneMatch(Divisions::isReserved);
        if (!unnamed) a = a.withClass(name);
        boolean word = a.equals(Attributes.ofClass(name));
        return fenced(word ? name : AttributeSyntax.write(a), blocks(d.content()));
    }

    private String note(Note n) {
        String marker = "[^" + n.id() + "]:";
        String s = blocks(n.content());
        if (s.isEmpty()) return marker;
        String indented = prefix(s, "    ", "");
        boolean text =
                n.content().getFirst() instanceof Block.Paragraph p
                        && p.attributes().isEmpty()
                        && !s.startsWith("<");
        return text ? marker + " " + indented.substring(4) : marker + "\n\n" + indented;
    }
}
