package octavo.cite.bib;

import java.util.ArrayList;
import java.util.List;
import octavo.cite.csl.CslItem;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;

/// BibTeX and BibLaTeX: the syntax, what entries inherit, their fields to items.
final class BibtexReader {
    private BibtexReader() {}

    static List<Reference> read(String text, String file, Diagnostics diagnostics) {
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
            Reference r = new Reference(BibMapping.item(whole), e.span());
            out.add(r);
            String others = e.get("ids");
            if (others == null) continue;
            for (String key : others.split(",")) {
                if (!key.isBlank())
                    out.add(
                            new Reference(
                                    new CslItem(key.strip(), r.item().type(), r.item().variables()),
                                    e.span()));
            }
        }
        return out;
    }
}
