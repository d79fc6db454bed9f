package octavo.epub;

import java.util.ArrayList;
import java.util.List;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;

/// Writes a book as EPUB 3.3, reproducibly: the same input gives the same bytes.
public final class EpubWriter {
    private EpubWriter() {}

    /// The EPUB's bytes, and what could not be taken over.
    public static Outcome<byte[]> write(EpubInput input) {
        Diagnostics diagnostics = new Diagnostics();
        ContentFiles files = ContentFiles.of(input.document());
        PageMarks marks = PageMarks.of(input.pages(), files);
        ImageFiles images = ImageFiles.collect(input, diagnostics);
        List<PackageItem> items = new ArrayList<>();

        Formulas formulas = new Formulas(diagnostics);
        XhtmlWriter xhtml = new XhtmlWriter(input, files, marks, images, formulas, diagnostics);
        if (input.cover() != null) items.add(CoverPage.of(input));
        for (ContentFile file : files.files()) items.add(xhtml.write(file));
        List<PackageItem> spine = List.copyOf(items);

        boolean pages = !marks.targets().isEmpty();
        items.add(NavDocument.of(input, files, marks));
        items.add(NcxFile.of(input, files, marks));
        items.add(Stylesheet.of(input));
        if (input.cover() != null) items.add(CoverPage.image(input.cover()));
        items.addAll(images.items());
        for (EmbeddedFont f : input.fonts()) items.add(PackageItem.font(f));

        EpubMetadata meta = input.metadata();
        boolean index =
                Landmark.of(input.document()).stream().anyMatch(l -> l.type().equals("index"));
        Accessibility access = Accessibility.of(images, formulas, pages, index, meta.language());
        if (meta.conformance() != null && access.falls())
            diagnostics.add(
                    Diagnostic.warning(
                            "conformance-doubtful",
                            "the manifest claims \""
                                    + meta.conformance().standard()
                                    + "\", but images without an alternative text, or formulas that stand as their source, are in the book",
                            SourceSpan.ofFile("book.yaml"),
                            "describe them, or leave `accessibility` out"));
        byte[] opf = PackageDocument.write(input, items, spine, access);

        OcfContainer ocf = new OcfContainer();
        ocf.add("EPUB/package.opf", opf);
        FontObfuscation obfuscation = new FontObfuscation(meta.identifier());
        for (PackageItem item : items) {
            String name = "EPUB/" + item.href();
            ocf.add(name, item.obfuscated() ? obfuscation.apply(name, item.data()) : item.data());
        }
        if (obfuscation.any()) ocf.add("META-INF/encryption.xml", obfuscation.encryption());
        return diagnostics.with(ocf.finish());
    }
}
