package octavo.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import octavo.cite.Citations;
import octavo.cite.SourceItems;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslItem;
import octavo.cite.csl.CslName;
import octavo.collection.Course;
import octavo.collection.Entry;
import octavo.collection.Volume;
import octavo.content.Article;
import octavo.content.RightsGround;
import octavo.diag.Diagnostics;
import octavo.rights.Ledger;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// What an office for course packs asks for: a line for each text of another's, with what its reference (`cite-as`)
/// knows of it, else what `source` says.
final class CoursePack {
    private static final List<String> COLUMNS =
            List.of(
                    "course",
                    "term",
                    "author",
                    "title",
                    "source",
                    "publisher",
                    "year",
                    "pages",
                    "isbn",
                    "holder",
                    "permission",
                    "words");

    private static final Pattern MARKS =
            Pattern.compile("</?(?:i|b|sc|sub|sup)>|<span class=\"nocase\">|</span>");

    private CoursePack() {}

    static String csv(World world, Path folder, Volume volume, Diagnostics diagnostics) {
        Map<String, CslItem> references =
                diagnostics.take(Citations.resolve(world, folder, volume, null, false)).originals();
        Course course = volume.manifest().course();
        StringBuilder out = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (Entry e : volume.entries()) {
            if (e.cited() != null || e.article().rights().ground() == RightsGround.OWN) continue;
            CslItem item = references.get(e.id());
            if (item == null) item = SourceItems.original(e.article(), e.id());
            List<String> cells = cells(course, e.article(), item);
            out.append(String.join(",", cells.stream().map(ListRights::quoted).toList()))
                    .append("\r\n");
        }
        return out.toString();
    }

    private static List<String> cells(@Nullable Course course, Article a, CslItem item) {
        String isbn = item.text("ISBN");
        String publisher = item.text("publisher");
        String place = item.text("publisher-place");
        String extent = a.rights().terms().extent();
        return List.of(
                course == null ? "" : ListRights.orEmpty(course.code()),
                course == null ? "" : ListRights.orEmpty(course.term()),
                names(item.names("author")),
                plain(item.text("title")),
                plain(item.text("container-title")),
                place.isEmpty() || publisher.isEmpty() ? publisher : place + ": " + publisher,
                year(item.date("issued")),
                extent != null ? extent : item.text("page"),
                isbn.isEmpty() ? item.text("ISSN") : isbn,
                ListRights.orEmpty(a.rights().holder()),
                ListRights.orEmpty(a.rights().credit()),
                String.valueOf(Ledger.words(a)));
    }

    /// Without the marks of rich text.
    private static String plain(String rich) {
        return MARKS.matcher(rich).replaceAll("");
    }

    private static String year(@Nullable CslDate d) {
        return d == null || d.start() == null ? "" : String.valueOf(d.start().year());
    }

    private static String names(List<CslName> names) {
        List<String> out = new ArrayList<>();
        for (CslName n : names) out.add(n.isLiteral() ? n.literal() : whole(n));
        return String.join("; ", out);
    }

    private static String whole(CslName n) {
        List<String> parts =
                List.of(
                        n.given(),
                        n.droppingParticle(),
                        n.nonDroppingParticle(),
                        n.family(),
                        n.suffix());
        return String.join(" ", parts.stream().filter(s -> !s.isEmpty()).toList());
    }
}
