package octavo.cite.bib;

import java.util.Locale;
import octavo.cite.csl.CslDate;
import org.jspecify.annotations.Nullable;

/// The dates of a BibTeX or BibLaTeX entry.
final class BibDates {
    private final BibEntry e;
    private final ItemBuilder item;

    BibDates(BibEntry e, ItemBuilder item) {
        this.e = e;
        this.item = item;
    }

    void map() {
        item.date("issued", date("date"));
        if (!item.has("issued")) item.date("issued", parts());
        item.date("accessed", date("urldate"));
        item.date("event-date", date("eventdate"));
        item.date("original-date", date("origdate"));
        item.date("original-date", date("origyear"));
        if (!item.has("accessed")) {
            String visited =
                    text("lastchecked") != null ? text("lastchecked") : text("lastaccessed");
            if (visited != null) item.date("accessed", PlainDate.parse(visited));
        }
        String state = pubstate();
        if (!state.isEmpty()) {
            item.text(
                    "status",
                    switch (state) {
                        case "inpress" -> "in press";
                        case "inpreparation" -> "in preparation";
                        default -> state;
                    });
        }
    }

    private @Nullable CslDate date(String field) {
        // Not as LaTeX: `1723~` is about 1723.
        String v = e.get(field);
        if (v == null || v.isBlank()) return null;
        v = v.replaceAll("[{}]", "").strip();
        CslDate d = Edtf.parse(v);
        return d != null ? d : PlainDate.parse(v);
    }

    /// BibTeX's `year`, `month` (a number, a name, or a name with a day) and `day`.
    private @Nullable CslDate parts() {
        String year = text("year");
        if (year == null || year.isBlank() || year.matches("\\s*0+\\s*")) return null;
        String y = year.strip();
        boolean circa = y.matches("(?i)(ca?\\.?|circa|about|\\[).*") && y.matches(".*\\d.*");
        String digits =
                y.replaceFirst("(?i)^(ca?\\.?|circa|about)\\s*", "").replaceAll("[\\[\\]]", "");
        CslDate d = Edtf.parse(digits.replaceAll("\\s*[-–]\\s*", "/").replaceFirst("^/", "-"));
        if (d == null || d.start() == null) return CslDate.literal(y);
        String month = text("month");
        CslDate.Day start = d.start();
        if (month == null || month.isBlank() || start.month() > 0 || d.end() != null)
            return circa ? new CslDate(start, d.end(), true, "") : d;
        return PlainDate.inYear(start.year(), month, text("day"), circa);
    }

    private String pubstate() {
        String v = text("pubstate");
        return v == null ? "" : v.toLowerCase(Locale.ROOT);
    }

    private @Nullable String text(String field) {
        String v = e.get(field);
        return v == null ? null : Latex.toText(v);
    }
}
