package octavo.rights;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import octavo.collection.Entry;
import octavo.collection.Matter;
import octavo.collection.Volume;
import octavo.content.Article;
import octavo.content.Contributor;
import octavo.content.ImageRecord;
import octavo.content.ImageRights;
import octavo.content.License;
import octavo.content.PercentEncoding;
import octavo.content.PlainText;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.Source;
import octavo.content.TextChange;
import octavo.content.credit.CreditLine;
import org.jspecify.annotations.Nullable;

/// A row for each text and each image of a book: texts in book order, each followed by its images.
public record Ledger(List<Row> rows) {
    /// Per cent of a text that is left when only a site's furniture was taken out.
    private static final double MOSTLY_KEPT = 90;

    public Ledger {
        rows = List.copyOf(rows);
    }

    /// Without the comparison of texts with their sources.
    public static Ledger of(Volume volume) {
        return of(volume, e -> null);
    }

    /// @param gathered an article as it was gathered, where that is known; asked for only where changes matter
    public static Ledger of(Volume volume, Function<Entry, @Nullable Article> gathered) {
        List<Row> rows = new ArrayList<>();
        for (Entry e : volume.entries()) {
            // A reading that is only cited takes no rights.
            if (e.cited() != null) continue;
            Article source = changesMatter(e.article().rights()) ? gathered.apply(e) : null;
            add(e.id(), e.folder() + "/article.md", e.article(), source, rows);
        }
        for (List<Matter> matter : List.of(volume.front(), volume.back())) {
            for (Matter m : matter) {
                // The editor's own, unless its front matter says otherwise.
                if (m instanceof Matter.Text t && !t.article().rights().equals(Rights.UNKNOWN)) {
                    add(t.id(), t.file(), t.article(), null, rows);
                }
            }
        }
        return new Ledger(rows);
    }

    /// Words of a text, as they are counted for a permission.
    public static int words(Article a) {
        return TextComparison.count(a);
    }

    /// Of one's own text and of what is free to all nobody asks what was changed.
    private static boolean changesMatter(Rights r) {
        return switch (r.ground()) {
            case OWN, PUBLIC_DOMAIN, NONE_FOUND -> false;
            case PERMISSION, EXCEPTION -> true;
            case LICENCE -> {
                License l = r.license() == null ? null : License.find(r.license());
                yield l == null
                        || l.adaptation() != License.Adaptation.YES
                        || l.duties().contains(License.Duty.CHANGES);
            }
        };
    }

    private static void add(
            String id, String place, Article a, @Nullable Article source, List<Row> rows) {
        Rights r = a.rights();
        String creators =
                String.join("; ", a.metadata().authors().stream().map(Contributor::name).toList());
        TextComparison.Result seen = source == null ? null : TextComparison.of(source, a);
        rows.add(
                new Row(
                        Row.Kind.TEXT,
                        place,
                        id,
                        PlainText.label(a.metadata().title()),
                        creators,
                        source(a.source()),
                        a.source().inferred(),
                        r.holder(),
                        r.ground(),
                        r.status(),
                        r.license(),
                        r.credit(),
                        r.notices(),
                        r.terms(),
                        changes(r.terms().changes(), seen),
                        share(a, seen),
                        a.metadata().language(),
                        true));
        for (ImageRecord i : a.images()) rows.add(image(id, place, i, a));
        Set<String> recorded = new HashSet<>();
        a.images().forEach(i -> recorded.add(i.file() == null ? "" : plain(i.file())));
        for (String target : UsedImages.of(a.body())) {
            if (recorded.add(plain(target))) rows.add(unrecorded(id, place, target, a));
        }
    }

    private static String plain(String path) {
        return PercentEncoding.decoded(path).replaceFirst("^(?:\\./)+", "");
    }

    /// What the editor says comes first; a comparison adds what he doesn't say. A site's furniture that he says he took
    /// out is no omission.
    private static List<TextChange> changes(
            List<TextChange> said, TextComparison.@Nullable Result seen) {
        List<TextChange> out = new ArrayList<>(said);
        if (seen == null) return out;
        for (TextChange c : seen.changes()) {
            boolean known = said.stream().anyMatch(s -> s.kind() == c.kind());
            boolean furniture =
                    c.kind() == TextChange.Kind.OMISSION
                            && said.stream().anyMatch(s -> s.kind() == TextChange.Kind.FURNITURE)
                            && seen.share().percent() >= MOSTLY_KEPT;
            if (!known && !furniture) out.add(c);
        }
        return out;
    }

    private static Row.@Nullable Share share(Article a, TextComparison.@Nullable Result seen) {
        if (seen != null) return seen.share();
        return a.rights().terms().words() == null
                ? null
                : new Row.Share(TextComparison.count(a), 0);
    }

    private static Row image(String id, String place, ImageRecord i, Article a) {
        ImageRights r = i.rights() == null ? ImageRights.NONE : i.rights();
        String title =
                i.title() != null
                        ? i.title()
                        : i.caption() != null ? i.caption() : i.alt() != null ? i.alt() : "";
        RightsGround ground = r.ground() != null ? r.ground() : ground(i, a);
        KnownImage image =
                new KnownImage(
                        title, r, i.credit(), i.license(), i.status(), ground, i.file() != null);
        return image(id, place, image, a);
    }

    private static RightsGround ground(ImageRecord i, Article a) {
        if (i.license() != null) return RightsGround.LICENCE;
        if (a.rights().ground() == RightsGround.OWN && i.credit() == null) return RightsGround.OWN;
        return i.status() == RightsStatus.GRANTED
                ? RightsGround.PERMISSION
                : RightsGround.NONE_FOUND;
    }

    /// The editor's own images need no record; of others nothing is known: a licence of the text isn't one of them.
    private static Row unrecorded(String id, String place, String target, Article a) {
        boolean own = a.rights().ground() == RightsGround.OWN;
        RightsGround ground = own ? RightsGround.OWN : RightsGround.NONE_FOUND;
        RightsStatus status = RightsStatus.UNCONFIRMED;
        return image(
                id,
                place,
                new KnownImage(target, ImageRights.NONE, null, null, status, ground, true),
                a);
    }

    /// What is known of an image.
    private record KnownImage(
            String title,
            ImageRights rights,
            @Nullable String credit,
            @Nullable String license,
            RightsStatus status,
            RightsGround ground,
            boolean reproduced) {}

    private static Row image(String id, String place, KnownImage image, Article a) {
        ImageRights r = image.rights();
        String url = r.url();
        String credit = image.credit();
        CreditLine said = credit == null ? null : CreditLine.parse(credit);
        return new Row(
                Row.Kind.IMAGE,
                place,
                id,
                image.title(),
                r.creator() != null ? r.creator() : said == null ? "" : value(said.creator()),
                url == null ? source(a.source()) : url,
                List.of(),
                r.holder() != null ? r.holder() : holder(said),
                image.ground(),
                image.status(),
                image.license(),
                credit,
                r.notices(),
                r.terms(),
                r.terms().changes(),
                null,
                null,
                image.reproduced());
    }

    /// Whom a credit line names as holder, else the agency through which the image came.
    private static @Nullable String holder(@Nullable CreditLine said) {
        if (said == null) return null;
        if (said.holder() != null) return said.holder().value();
        return said.agencies().isEmpty() ? null : said.agencies().getLast().value();
    }

    private static String value(CreditLine.@Nullable Claim c) {
        return c == null ? "" : c.value();
    }

    private static @Nullable String source(Source s) {
        return s.url() != null ? s.url() : s.container();
    }
}
