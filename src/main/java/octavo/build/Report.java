package octavo.build;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.collection.Volume;
import octavo.content.RightsTerms;
import octavo.diag.Diagnostic;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupSection;
import octavo.rights.Ledger;
import octavo.rights.Row;
import octavo.typeset.LayoutReport;
import org.jspecify.annotations.Nullable;

/// `out/SLUG.report.json`.
final class Report {
    private final Volume volume;
    private final Ledger ledger;
    private @Nullable LayoutReport layout;

    private List<PageBeginnings> beginnings = List.of();
    private final Map<String, String> titles = new HashMap<>();
    private @Nullable CreditProof credits;

    Report(Volume volume, Ledger ledger) {
        this.volume = volume;
        this.ledger = ledger;
    }

    void layout(LayoutReport report, MarkupDocument document, List<PageBeginnings> begins) {
        layout = report;
        beginnings = begins;
        for (MarkupSection s : document.sections()) titles.put(s.id(), s.title());
    }

    byte[] json(List<Diagnostic> diagnostics, List<Stopwatch.Stage> stages) {
        Json json = new Json();
        json.object()
                .field("book", volume.slug())
                .field("title", volume.manifest().title())
                .field("program", Program.NAME + " " + Program.VERSION)
                .field("date", volume.newestDate());
        LayoutReport pages = layout;
        if (pages != null) layout(json, pages);
        json.name("stages").array();
        for (Stopwatch.Stage s : stages) {
            json.object().field("name", s.name()).field("milliseconds", s.millis()).end();
        }
        json.end().name("ledger").array();
        for (Row r : ledger.rows()) row(json, r);
        json.end();
        CreditProof proof = credits;
        if (proof != null) proof.report(json);
        json.name("diagnostics").array();
        for (Diagnostic d : diagnostics) json.diagnostic(d);
        json.end().end();
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private void layout(Json json, LayoutReport r) {
        json.field("pages", r.pages()).field("rounds", r.rounds()).name("sections").array();
        for (LayoutReport.SectionPages s : r.sections()) {
            json.object()
                    .field("id", s.sectionId())
                    .field("title", titles.getOrDefault(s.sectionId(), ""))
                    .field("first", s.firstLabel())
                    .field("last", s.lastLabel())
                    .field("pdfPage", s.firstPage())
                    .field("pages", s.pageCount())
                    .end();
        }
        json.end().name("begins").array();
        for (PageBeginnings p : beginnings) {
            json.object()
                    .field("label", p.label())
                    .field("section", p.section())
                    .field("words", p.words())
                    .field("element", p.element())
                    .field("offset", p.offset())
                    .end();
        }
        json.end().name("exceptions").array();
        for (LayoutReport.LayoutException e : r.exceptions()) {
            json.object()
                    .field("kind", e.kind())
                    .field("section", e.sectionId())
                    .field("page", e.pageLabel())
                    .field("text", e.text())
                    .field("points", e.amountPt())
                    .end();
        }
        json.end();
    }

    static void row(Json json, Row r) {
        json.object()
                .field("kind", r.kind().name().toLowerCase(Locale.ROOT))
                .field("file", r.place())
                .field("article", r.id())
                .field("title", r.title())
                .field("creators", r.creators())
                .field("source", r.source())
                .field("holder", r.holder())
                .field("ground", r.ground().key())
                .field("status", r.status().key())
                .field("license", r.license())
                .field("credit", r.credit())
                .field("contact", r.terms().contact())
                .field("fee", r.terms().fee())
                .field("expires", r.terms().expires())
                .field("extent", r.terms().extent())
                .field("changes", changes(r))
                .field("accepted", accepted(r))
                .field("reproduced", r.reproduced())
                .end();
    }

    private static @Nullable String changes(Row r) {
        if (r.changes().isEmpty()) return null;
        return String.join(", ", r.changes().stream().map(c -> c.kind().key()).toList());
    }

    private static @Nullable String accepted(Row r) {
        RightsTerms.Acceptance a = r.terms().accepted();
        return a == null ? null : a.by() + ": " + a.reason();
    }

    void credits(CreditProof proof) {
        credits = proof;
    }
}
