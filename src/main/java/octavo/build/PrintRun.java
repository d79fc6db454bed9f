package octavo.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.collection.Volume;
import octavo.content.PageStart;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.frame.Page;
import octavo.frame.PagedDocument;
import octavo.image.ImageStore;
import octavo.image.StoredImage;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupSection;
import octavo.markup.ReferenceMarks;
import octavo.pdf.PdfOptions;
import octavo.pdf.PdfProof;
import octavo.pdf.PdfWriter;
import octavo.pdf.TypeArea;
import octavo.press.PressProfile;
import octavo.style.Cascade;
import octavo.style.Media;
import octavo.style.StyledDocument;
import octavo.typeset.TypesetBook;
import octavo.typeset.Typesetter;
import octavo.typeset.line.HyphenationExceptions;
import octavo.typeset.line.TotalFitSetter;
import org.jspecify.annotations.Nullable;

/// Sets a book and makes what is printed of it: the accessible PDF and the printers' files, with the same pages.
final class PrintRun {
    private final Diagnostics diagnostics;
    private final Progress progress;
    private final Stopwatch watch;
    private final FacsimileReadings readings;

    /// @param watch takes the time of each stage
    PrintRun(
            Diagnostics diagnostics,
            Progress progress,
            Stopwatch watch,
            FacsimileReadings readings) {
        this.diagnostics = diagnostics;
        this.progress = progress;
        this.watch = watch;
        this.readings = readings;
    }

    /// @param starts where the pages begin that the e-book refers to
    /// @param moved what stands on other pages than before, or null where nobody asked
    /// @param pages as they were set
    record Paper(List<PageStart> starts, @Nullable List<String> moved, List<Page> pages) {}

    /// @param before an earlier build to compare with, or null
    /// @param reference where the pages of a reference edition begin; empty without one
    Paper print(
            BuildRequest request,
            BuildBook.Sources sources,
            BuildBook.Dress dress,
            BuildBook.Text text,
            BuildBook.Edition edition,
            @Nullable Moved before,
            List<PageStart> reference) {
        Volume volume = sources.volume();
        MarkupDocument document = text.document();
        progress.say("setting " + volume.slug());
        PrintFormulas print = PrintFormulas.of(document, !request.epub(), diagnostics);
        MarkupDocument marked = ReferenceMarks.on(print.document(), print.onPage(reference));
        TypesetBook whole = typeset(volume, marked, dress, text.images());
        List<PageBeginnings> begins =
                PageBeginnings.of(document, print.inSource(whole.document().pageStarts()));
        List<String> moved =
                before == null ? null : before.since(whole.report(), begins, titles(document));
        TypesetBook set = edition.of(whole);
        List<PageStart> starts =
                reference.isEmpty() ? print.inSource(set.document().pageStarts()) : reference;
        MarkupDocument made = edition.of(document);
        edition.report().layout(set.report(), made, begins);
        PressFiles press = new PressFiles(sources.press(), edition.slug(), diagnostics);
        PagedDocument paged = press.placed(set.document());
        if (edition.part() == null) paged = filled(paged, volume.manifest().pageMultiple());
        if (request.draft()) paged = DraftMark.on(paged, dress.fonts());
        if (request.pdf()) {
            byte[] pdf = pdf(paged, made, text.images(), edition.part() != null);
            if (!request.write()) diagnostics.addAll(PdfProof.check(pdf, paged.pages().size()));
            CreditProof proof = edition.proof();
            if (!proof.nothingOwed()) proof.pdf(pdf, made, set.report(), !request.write());
            edition.outputs().put(edition.slug() + ".pdf", pdf);
        }
        for (PressProfile p : sources.press()) {
            progress.say("making " + edition.slug() + " for " + p.title());
            press.make(p, paged, made, text.images(), readings.pages(), edition.outputs());
            watch.lap(p.name());
        }
        return new Paper(starts, moved, set.document().pages());
    }

    private TypesetBook typeset(
            Volume volume, MarkupDocument document, BuildBook.Dress dress, ImageStore images) {
        HyphenationExceptions words = new HyphenationExceptions(volume.manifest().hyphenation());
        StyledDocument styled = Cascade.style(dress.style(), document, Media.PRINT);
        NarrowMeasure.check(styled, dress.fonts(), diagnostics);
        watch.lap("style");
        Outcome<TypesetBook> set =
                new Typesetter(c -> new TotalFitSetter(c, words))
                        .typeset(
                                document,
                                styled.elements(),
                                styled.pages(),
                                dress.fonts(),
                                source -> {
                                    double[] page = readings.sizePt(source);
                                    if (page != null) return page;
                                    StoredImage i = images.find(source);
                                    return i == null
                                            ? null
                                            : new double[] {
                                                i.info().naturalWidthPt(),
                                                i.info().naturalHeightPt()
                                            };
                                });
        SmallCapsNote.gathered(set.diagnostics(), dress.style()).forEach(diagnostics::add);
        watch.lap("typeset");
        return set.value();
    }

    /// @param part of a book: links to its other parts become plain words without more ado
    private byte[] pdf(
            PagedDocument paged, MarkupDocument document, ImageStore images, boolean part) {
        Outcome<byte[]> made =
                PdfWriter.write(
                        paged,
                        images,
                        readings.pages(),
                        OutputMetadata.pdf(document),
                        PdfOptions.ACCESSIBLE);
        for (Diagnostic d : made.diagnostics()) {
            if (!part || !d.code().equals("link-target-missing")) diagnostics.add(d);
        }
        byte[] bytes = made.value();
        watch.lap("pdf");
        return bytes;
    }

    /// `pages: {multiple: 16}`: empty pages fill the last sheet.
    private PagedDocument filled(PagedDocument pages, int multiple) {
        int count = pages.pages().size();
        int over = count % multiple;
        if (over == 0) return pages;
        diagnostics.add(
                Diagnostic.note(
                        "pages-multiple",
                        count
                                + " pages"
                                + (count > multiple
                                        ? ", " + over + " more than " + (count - over)
                                        : "")
                                + "; "
                                + (multiple - over)
                                + " empty at the end make "
                                + (count + multiple - over),
                        SourceSpan.ofFile("book.yaml"),
                        null));
        return TypeArea.filled(pages, count + multiple - over);
    }

    private static Map<String, String> titles(MarkupDocument document) {
        Map<String, String> titles = new HashMap<>();
        for (MarkupSection s : document.sections()) titles.put(s.id(), s.title());
        return titles;
    }
}
