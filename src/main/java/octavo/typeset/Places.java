package octavo.typeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import octavo.markup.Element;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import org.jspecify.annotations.Nullable;

/// Where what is said of a book stands: titles and bylines in the file of their text; what contents and lists repeat of
/// it is not said again.
final class Places {
    private final List<Diagnostic> placed = new ArrayList<>();
    private final List<Diagnostic> placeless = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    /// @param said of the section
    void add(MarkupSection section, List<Diagnostic> said) {
        SourceSpan file = null;
        for (Diagnostic d : said) {
            if (d.span() != null) {
                placed(d);
                continue;
            }
            if (file == null) file = fileOf(section.element());
            if (file == null) placeless.add(d);
            else placed(new Diagnostic(d.severity(), d.code(), d.message(), file, d.hint()));
        }
    }

    private void placed(Diagnostic d) {
        placed.add(d);
        known.add(subject(d));
    }

    /// All of it, in the order of the sections.
    List<Diagnostic> toList() {
        List<Diagnostic> out = new ArrayList<>(placed);
        for (Diagnostic d : placeless) if (!known.contains(subject(d))) out.add(d);
        return out;
    }

    /// What it is about: the message without the words that it quotes.
    private static String subject(Diagnostic d) {
        return d.code() + d.message().replaceAll("“.*”", "");
    }

    private static @Nullable SourceSpan fileOf(Element e) {
        SourceSpan span = e.span();
        if (span != null) return SourceSpan.ofFile(span.file());
        for (MarkupNode n : e.children()) {
            SourceSpan inner = n instanceof Element child ? fileOf(child) : null;
            if (inner != null) return inner;
        }
        return null;
    }
}
