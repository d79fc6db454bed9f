package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import octavo.collection.Entry;
import octavo.collection.Matter;
import octavo.collection.Volume;
import octavo.content.Article;
import octavo.content.Contributor;
import octavo.content.ImageRecord;
import octavo.content.PlainText;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.Source;

/// A row for each text and each image of a book: texts in book order, each followed by its images.
public record Ledger(List<Row> rows) {
    public Ledger {
        rows = List.copyOf(rows);
    }

    public static Ledger of(Volume volume) {
        List<Row> rows = new ArrayList<>();
        for (Entry e : volume.entries()) add(e.id(), e.folder() + "/article.md", e.article(), rows);
        for (List<Matter> matter : List.of(volume.front(), volume.back())) {
            for (Matter m : matter) {
                // The editor's own, unless its front matter says otherwise.
                if (m instanceof Matter.Text t && !t.article().rights().equals(Rights.UNKNOWN)) {
                    add(t.id(), t.file(), t.article(), rows);
                }
            }
        }
        return new Ledger(rows);
    }

    private static void add(String id, String place, Article a, List<Row> rows) {
        Rights r = a.rights();
        String creators =
                String.join("; ", a.metadata().authors().stream().map(Contributor::name).toList());
        rows.add(
                new Row(
                        Row.Kind.TEXT,
                        place,
                        id,
                        PlainText.label(a.metadata().title()),
                        creators,
                        source(a.source()),
                        r.holder(),
                        r.ground(),
                        r.status(),
                        r.license(),
                        r.credit(),
                        true));
        for (ImageRecord i : a.images()) rows.add(image(id, place, i, a));
        Set<String> recorded = new java.util.HashSet<>();
        a.images().forEach(i -> recorded.add(i.file() == null ? "" : i.file()));
        for (String target : UsedImages.of(a.body())) {
            if (recorded.add(target)) rows.add(unrecorded(id, place, target, a));
        }
    }

    private static Row image(String id, String place, ImageRecord i, Article a) {
        String title =
                i.title() != null
                        ? i.title()
                        : i.caption() != null ? i.caption() : i.alt() != null ? i.alt() : "";
        RightsGround ground =
                a.rights().ground() == RightsGround.OWN && i.credit() == null && i.license() == null
                        ? RightsGround.OWN
                        : i.license() != null
                                ? RightsGround.LICENCE
                                : i.status() == RightsStatus.GRANTED
                                        ? RightsGround.PERMISSION
                                        : RightsGround.NONE_FOUND;
        return new Row(
                Row.Kind.IMAGE,
                place,
                id,
                title,
                "",
                source(a.source()),
                null,
                ground,
                i.status(),
                i.license(),
                i.credit(),
                i.file() != null);
    }

    /// The editor's own images need no record; of others nothing is known.
    private static Row unrecorded(String id, String place, String target, Article a) {
        boolean own = a.rights().ground() == RightsGround.OWN;
        return new Row(
                Row.Kind.IMAGE,
                place,
                id,
                target,
                "",
                source(a.source()),
                null,
                own ? RightsGround.OWN : RightsGround.NONE_FOUND,
                RightsStatus.UNCONFIRMED,
                null,
                null,
                true);
    }

    private static @org.jspecify.annotations.Nullable String source(Source s) {
        return s.url() != null ? s.url() : s.container();
    }
}
