package octavo.typeset.page;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.frame.FrameItem;
import octavo.frame.FrameItem.GlyphRun;
import octavo.typeset.line.SetLine;
import octavo.typeset.line.SetParagraph.Flaw;
import octavo.typeset.page.FlowItem.Line;
import octavo.typeset.page.PageException.Kind;

/// What could not be kept on a page, found on the page itself.
final class PageReview {
    /// Less is not seen.
    static final double OVERFULL_PT = 0.5;

    /// In characters, of a line in a message.
    private static final int LONGEST_TEXT = 160;

    /// Lines of a table that are named.
    private static final int CELLS_SAID = 3;

    private PageReview() {}

    /// Facing pages whose feet differ; the last page of a section faces what it likes.
    static void spread(
            PagePlan left, PagePlan right, String section, int page, List<PageException> out) {
        if (right.end().last()) return;
        double difference = textPt(right) - textPt(left);
        boolean notes = left.end().hasNotes() || right.end().hasNotes();
        if (notes && Math.abs(difference) > Cursor.EPS)
            out.add(new PageException(Kind.NOTES_ON_ONE_PAGE, section, page, "", difference));
        if (left.delta() == right.delta()) return;
        out.add(
                new PageException(
                        Kind.UNEVEN_SPREAD, section, page, "", right.delta() - left.delta()));
    }

    private static double textPt(PagePlan plan) {
        return plan.end().depthPt() - plan.end().notesPt();
    }

    /// A section's last page with a few lines.
    static void lastPage(PagePlan plan, String section, int page, List<PageException> out) {
        PageEnd end = plan.end();
        if (end.last() && plan.start().item() > 0 && end.lines() < Costs.LAST_PAGE_LINES)
            out.add(new PageException(Kind.SHORT_LAST_PAGE, section, page, "", end.lines()));
    }

    static void of(
            Flow flow,
            PagePlan plan,
            String section,
            int page,
            List<Line> lines,
            List<PageException> out) {
        for (Line l : lines) {
            overfull(l, section, page, out);
            flaws(l, section, page, out);
        }
        if (plan.cost() >= Costs.OVERFULL)
            out.add(new PageException(Kind.OVERFULL_PAGE, section, page, "", 0));
        PageState next = plan.end().next();
        if (next.note() < flow.notesBefore[next.item()]) {
            Kind kind = next.noteLine() > 0 ? Kind.NOTE_DIVIDED : Kind.NOTE_DEFERRED;
            out.add(new PageException(kind, section, page, "", 0));
        }
        if (lines.isEmpty()) return;
        Line first = lines.getFirst();
        if (first.index() > 0
                && first.index() == first.para().size() - 1
                && begins(flow, plan, first)) {
            out.add(exception(Kind.WIDOW, section, page, first));
        }
        Line last = lines.getLast();
        if (plan.end().last()) return;
        if (last.index() == 0 && last.para().size() > 1)
            out.add(exception(Kind.ORPHAN, section, page, last));
        if (page % 2 == 1 && plan.end().hyphen())
            out.add(exception(Kind.HYPHEN_AT_FOOT, section, page, last));
    }

    private static boolean begins(Flow flow, PagePlan plan, Line line) {
        for (int i = plan.start().item(); i < flow.size(); i++) {
            if (flow.items[i] instanceof FlowItem.Content c) return c == line;
        }
        return false;
    }

    /// Lines of cells have no page of their own in the report. Of a table the first few are named.
    static void cell(Line l, Diagnostics out) {
        SetLine line = l.para().line(l.index());
        if (line.overfullPt() <= OVERFULL_PT) return;
        SourceSpan span = l.para().input().block().element().span();
        long said =
                out.toList().stream()
                        .filter(d -> d.code().equals("overfull-line"))
                        .filter(d -> Objects.equals(d.span(), span))
                        .limit(CELLS_SAID)
                        .count();
        if (said == CELLS_SAID) return;
        out.add(
                Diagnostic.warning(
                        "overfull-line",
                        String.format(
                                Locale.ROOT,
                                "a line in a table is %.1f pt too wide: %s",
                                line.overfullPt(),
                                text(line)),
                        span,
                        "shorten the words of its column, or give the table fewer columns"));
    }

    static void note(
            NoteBlock n, int from, int to, String section, int page, List<PageException> out) {
        for (int k = from; k < to; k++) {
            if (n.flow.items[n.at[k]] instanceof Line l) {
                overfull(l, section, page, out);
                flaws(l, section, page, out);
            }
        }
    }

    private static void overfull(Line l, String section, int page, List<PageException> out) {
        SetLine line = l.para().line(l.index());
        if (line.overfullPt() > OVERFULL_PT) {
            out.add(
                    new PageException(
                            Kind.OVERFULL_LINE, section, page, text(line), line.overfullPt()));
        }
    }

    /// Of a program's lines nothing is asked.
    private static void flaws(Line l, String section, int page, List<PageException> out) {
        if (Preformatted.is(l.para().input().block())) return;
        for (Flaw f : l.para().set().flaws()) {
            if (f.line() != l.index()) continue;
            Kind kind =
                    switch (f.kind()) {
                        case STACK -> Kind.STACK;
                        case RIVER -> Kind.RIVER;
                        case LADDER -> Kind.LADDER;
                    };
            out.add(exception(kind, section, page, l));
        }
    }

    private static PageException exception(Kind kind, String section, int page, Line l) {
        return new PageException(kind, section, page, text(l.para().line(l.index())), 0);
    }

    static String text(SetLine line) {
        StringBuilder sb = new StringBuilder();
        for (FrameItem i : line.items()) if (i instanceof GlyphRun g) sb.append(g.text());
        String text = sb.toString().strip();
        return text.length() <= LONGEST_TEXT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT / 2)) + "…";
    }
}
