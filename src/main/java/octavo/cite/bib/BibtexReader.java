package octavo.cite.bib;

import java.util.ArrayList;
import java.util.List;
import octavo.cite.csl.CslItem;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;

/// BibTeX and BibLaTeX: the syntax, what entries inherit, their fields to items.
final class BibtexReader {
    private BibtexReader() {}

    /// @param english whether titles are in English where they don't say
    static List<Reference> read(
            String text, String file, Diagnostics diagnostics, boolean english) {
        List<BibEntry> entries = BibSyntax.parse(text, file, diagnostics);
        BibInheritance inheritance = new BibInheritance(entries, diagnostics);
        List<Reference> out = new ArrayList<>();
        for (BibEntry e : entries) {
            if (e.type().equals("xdata")) continue;
            if (e.type().equals("set")) {
                diagnostics.add(
                        Diagnostic.note(
                                "bibtex-entry",
                                "`" + e.key() + "` is a set; cite the entries in it",
                                e.span(),
                                null));
                continue;
            }
            BibEntry whole = inheritance.resolved(e);
            CslItem item = BibMapping.item(whole);
            Reference r =
                    new Reference(SentenceCase.of(item, english), item.text("title"), e.span());
            out.add(r);
            String others = e.get("ids");
            if (others == null) continue;
            for (String key : others.split(",")) {
                if (!key.isBlank())
                    out.add(
                            new Reference(
                                    new CslItem(key.strip(), r.item().type(), r.item().variables()),
                                    r.title(),
                                    e.span()));
            }
        }
        return out;
    }
}
