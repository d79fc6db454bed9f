package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Alignment;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.ListItem;
import octavo.content.Numbering;
import octavo.content.ScriptTagger;
import octavo.content.TableCell;
import octavo.content.TableRow;
import octavo.diag.SourceSpan;
import octavo.gather.clean.TextClean;
import org.jspecify.annotations.Nullable;

/// The blocks of the text.
final class PastedBlocks {
    private static final Pattern MARKER =
            Pattern.compile(
                    "^(?:([•‣◦▪●○·∙*–—-])|\\(?(\\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\\s+(.*)$");

    private final String file;
    private final @Nullable String language;

    PastedBlocks(String file, @Nullable String language) {
        this.file = file;
        this.language = language;
    }

    List<Block> build(List<Verdict> verdicts) {
        List<Block> out = new ArrayList<>();
        int i = 0;
        while (i < verdicts.size()) {
            Verdict v = verdicts.get(i);
            int end = i + 1;
            switch (v.kind()) {
                case HEADING ->
                        out.add(
                                new Block.Heading(
                                        Attributes.NONE,
                                        1,
                                        inline(
                                                Unwrapper.EDIT
                                                        .matcher(v.unit().text())
                                                        .replaceAll("")),
                                        span(v)));
                case PARAGRAPH -> out.add(paragraph(v));
                case QUESTION ->
                        out.add(
                                new Block.Paragraph(
                                        Attributes.NONE,
                                        List.of(
                                                new Inline.Strong(
                                                        Attributes.NONE, inline(v.unit().text()))),
                                        span(v)));
                case BREAK -> out.add(new Block.ThematicBreak(Attributes.NONE, span(v)));
                case ATTRIBUTION -> attribution(v, out);
                case ITEM -> {
                    end = itemsEnd(verdicts, i);
                    out.add(list(verdicts.subList(i, end)));
                }
                case LINE -> {
                    end = runEnd(verdicts, i, Kind.LINE);
                    out.add(lines(verdicts.subList(i, end)));
                }
                case ROW -> {
                    end = runEnd(verdicts, i, Kind.ROW);
                    out.add(table(verdicts.subList(i, end)));
                }
                case CODE -> {
                    end = runEnd(verdicts, i, Kind.CODE);
                    out.add(code(verdicts.subList(i, end)));
                }
                case TITLE, SUBTITLE, BYLINE, DATE, CREDIT, NOTICE, ADDRESS, REMOVED -> {}
            }
            i = end;
        }
        return out;
    }

    private Block paragraph(Verdict v) {
        String t = v.unit().text();
        if (t.startsWith("> ")) {
            Block inner =
                    new Block.Paragraph(
                            Attributes.NONE,
                            inline(t.replaceAll("(^|\\s)> ?", "$1").trim()),
                            span(v));
            return new Block.Quote(Attributes.NONE, List.of(inner), span(v));
        }
        return new Block.Paragraph(Attributes.NONE, inline(t), span(v));
    }

    /// The paragraph above, if it stands in quotation marks, and the name beneath it are a quotation.
    private void attribution(Verdict v, List<Block> out) {
        Block line = new Block.Paragraph(Attributes.NONE, inline(v.unit().text()), span(v));
        if (!out.isEmpty()
                && out.getLast() instanceof Block.Paragraph p
                && !p.content().isEmpty()
                && p.content().getFirst() instanceof Inline.Text t
                && "“\"«„‘".indexOf(t.text().charAt(0)) >= 0) {
            out.removeLast();
            Block source =
                    new Block.Division(
                            Attributes.NONE, DivisionKind.ATTRIBUTION_LINE, List.of(line), span(v));
            out.add(new Block.Quote(Attributes.NONE, List.of(p, source), p.span()));
        } else {
            out.add(line);
        }
    }

    /// The lines as they stand there, without the space that all of them begin with.
    private Block code(List<Verdict> run) {
        StringBuilder text = new StringBuilder();
        int last = 0;
        for (Verdict v : run) {
            for (Line l : v.unit().lines()) {
                if (last > 0) text.append("\n".repeat(Math.max(1, l.number() - last)));
                last = l.number();
                text.append(l.raw().replace('\u00A0', ' ').stripTrailing());
            }
        }
        return new Block.CodeBlock(
                Attributes.NONE,
                null,
                text.toString().stripIndent().replace("\u200B", ""),
                span(run.getFirst()));
    }

    private static int runEnd(List<Verdict> verdicts, int from, Kind kind) {
        int end = from + 1;
        while (end < verdicts.size() && verdicts.get(end).kind() == kind) end++;
        return end;
    }

    /// A list ends where the kind of its marks changes or the numbers don't go on.
    private static int itemsEnd(List<Verdict> verdicts, int from) {
        String class1 = markClass(verdicts.get(from));
        int end = from + 1;
        while (end < verdicts.size()
                && verdicts.get(end).kind() == Kind.ITEM
                && markClass(verdicts.get(end)).equals(class1)
                && goesOn(verdicts.get(end - 1), verdicts.get(end))) {
            end++;
        }
        return end;
    }

    private static String markClass(Verdict v) {
        Matcher m = MARKER.matcher(v.unit().text());
        if (!m.matches()) return "loose";
        if (m.group(1) != null) return m.group(1);
        return Character.isDigit(m.group(2).charAt(0)) ? "number" : "letter";
    }

    private static boolean goesOn(Verdict a, Verdict b) {
        Matcher x = MARKER.matcher(a.unit().text());
        Matcher y = MARKER.matcher(b.unit().text());
        if (!x.matches()
                || !y.matches()
                || x.group(2) == null
                || !Character.isDigit(x.group(2).charAt(0))) return true;
        return y.group(2) != null
                && Integer.parseInt(y.group(2)) == Integer.parseInt(x.group(2)) + 1;
    }

    private Block list(List<Verdict> items) {
        List<ListItem> out = new ArrayList<>();
        boolean tight = true;
        for (Verdict v : items) {
            Matcher m = MARKER.matcher(v.unit().text());
            String text = m.matches() ? m.group(3) : v.unit().text();
            tight &= text.length() < 160;
            out.add(
                    new ListItem(
                            Attributes.NONE,
                            List.of(new Block.Paragraph(Attributes.NONE, inline(text), span(v)))));
        }
        Matcher first = MARKER.matcher(items.getFirst().unit().text());
        Numbering numbering = null;
        int start = 1;
        if (first.matches() && first.group(2) != null) {
            String mark = first.group(2);
            if (Character.isDigit(mark.charAt(0))) {
                numbering = Numbering.DECIMAL;
                start = Integer.parseInt(mark);
            } else if (mark.equals("i") || mark.length() > 1) {
                numbering = Numbering.LOWER_ROMAN;
            } else {
                boolean upper = Character.isUpperCase(mark.charAt(0));
                numbering = upper ? Numbering.UPPER_ALPHA : Numbering.LOWER_ALPHA;
                start = mark.charAt(0) - (upper ? 'A' : 'a') + 1;
            }
        }
        return new Block.ListBlock(
                Attributes.NONE, numbering, start, tight, out, span(items.getFirst()));
    }

    private Block lines(List<Verdict> run) {
        List<Inline> content = new ArrayList<>();
        for (Verdict v : run) {
            if (!content.isEmpty()) content.add(new Inline.LineBreak());
            content.addAll(inline(v.unit().text()));
        }
        return new Block.Paragraph(Attributes.NONE, content, span(run.getFirst()));
    }

    /// A first row without digits above rows that have some is the head.
    private Block table(List<Verdict> run) {
        List<List<String>> rows =
                run.stream()
                        .map(v ->
                                Arrays.stream(
                                                v.unit()
                                                        .lines()
                                                        .getFirst()
                                                        .raw()
                                                        .strip()
                                                        .split("\t", -1))
                                        .map(TextClean::clean)
                                        .toList())
                        .toList();
        boolean head =
                rows.getFirst().stream().noneMatch(c -> c.chars().anyMatch(Character::isDigit))
                        && rows.stream()
                                .skip(1)
                                .anyMatch(r ->
                                        r.stream()
                                                .anyMatch(c ->
                                                        c.chars().anyMatch(Character::isDigit)));
        List<TableRow> body = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            boolean header = head && i == 0;
            body.add(
                    new TableRow(
                            Attributes.NONE,
                            rows.get(i).stream()
                                    .map(c ->
                                            new TableCell(
                                                    Attributes.NONE,
                                                    header,
                                                    Alignment.DEFAULT,
                                                    1,
                                                    1,
                                                    c.isEmpty()
                                                            ? List.of()
                                                            : List.of(
                                                                    Block.Paragraph.of(inline(c)))))
                                    .toList()));
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(1);
        return new Block.Table(
                Attributes.NONE,
                List.of(),
                Collections.nCopies(columns, Alignment.DEFAULT),
                head ? List.of(body.getFirst()) : List.of(),
                head ? body.subList(1, body.size()) : body,
                List.of(),
                span(run.getFirst()));
    }

    private List<Inline> inline(String text) {
        return ScriptTagger.tag(text, language);
    }

    private SourceSpan span(Verdict v) {
        return SourceSpan.ofLine(file, v.unit().line());
    }
}
