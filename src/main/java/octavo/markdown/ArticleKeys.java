package octavo.markdown;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import octavo.content.ArticleBody;
import octavo.content.Citing;
import octavo.content.Contributor;
import octavo.content.ImageRecord;
import octavo.content.ImageRights;
import octavo.content.Inline;
import octavo.content.LanguageTag;
import octavo.content.Metadata;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.Source;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.yaml.MappingReader;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/// The front matter of an article. In `source`, `rights`, `images` and an author every key is Octavo's, and another one
/// is an error; at the top level it may have come with the source, and is kept and noted.
final class ArticleKeys {
    private static final SequencedMap<String, RightsGround> GROUNDS =
            MappingReader.words(List.of(RightsGround.values()), RightsGround::key);
    private static final SequencedMap<String, RightsStatus> STATUSES =
            MappingReader.words(List.of(RightsStatus.values()), RightsStatus::key);

    private final Diagnostics diagnostics;
    private final MappingReader top;
    private final Function<String, List<Inline>> markup;

    /// @param markup reads a value as running text
    ArticleKeys(YamlMapping front, Diagnostics diagnostics, Function<String, List<Inline>> markup) {
        this.diagnostics = diagnostics;
        this.top = new MappingReader(front, diagnostics);
        this.markup = markup;
    }

    List<Inline> title() {
        return inlines("title");
    }

    private List<Inline> inlines(String key) {
        String s = top.string(key);
        return s == null ? List.of() : markup.apply(s);
    }

    Metadata metadata(List<Inline> title) {
        List<Inline> subtitle = inlines("subtitle");
        String shortTitle = top.string("short-title");
        return new Metadata(
                title,
                subtitle,
                shortTitle,
                authors(),
                language(),
                top.date("published"),
                top.string("summary"));
    }

    private @Nullable String language() {
        String tag = top.string("language");
        if (tag == null || tag.isBlank()) return null;
        if (!LanguageTag.isOne(tag)) {
            YamlNode n = top.node("language");
            String meant = LanguageTag.meant(tag);
            diagnostics.add(
                    Diagnostic.error(
                            "unknown-value",
                            "`" + tag + "` is no language tag",
                            n == null ? null : n.span(),
                            meant == null
                                    ? "for example `en-GB` or `ru`"
                                    : "did you mean `" + meant + "`?"));
            return null;
        }
        return tag;
    }

    private List<Contributor> authors() {
        List<Contributor> authors = new ArrayList<>();
        for (YamlNode n : top.list("authors")) {
            switch (n) {
                case YamlScalar s when !s.isNull() -> authors.add(Contributor.author(s.text()));
                case YamlMapping m -> authors.add(author(m));
                default -> top.wrongType("authors", "names or mappings with `name`", n);
            }
        }
        return authors;
    }

    private Contributor author(YamlMapping m) {
        var r = new MappingReader(m, diagnostics);
        String id = r.string("id");
        String name = id == null ? r.required("name") : r.string("name", "");
        var author =
                new Contributor(
                        name, r.string("file-as"), r.string("role", "aut"), r.string("bio"), id);
        r.finish();
        return author;
    }

    Source source() {
        if (top.node("source") == null) return Source.NONE;
        MappingReader r = top.reader("source");
        var source =
                new Source(
                        r.string("container"),
                        r.string("kind"),
                        r.strings("inferred"),
                        r.string("url"),
                        r.date("published"),
                        r.date("added"),
                        r.date("retrieved"),
                        r.string("file"),
                        r.string("sha256"));
        r.finish();
        return source;
    }

    /// `bibliography`, `nocite` and `cite-as`.
    Citing citing() {
        List<String> nocite = new ArrayList<>();
        for (String s : top.strings("nocite")) {
            for (String k : s.split("[,;\\s]+")) {
                String key = k.replaceFirst("^@", "").replaceAll("^\\{|\\}$", "");
                if (!key.isBlank()) nocite.add(key);
            }
        }
        return new Citing(top.strings("bibliography"), nocite, top.string("cite-as"));
    }

    Rights rights() {
        if (top.node("rights") == null) return Rights.UNKNOWN;
        MappingReader r = top.reader("rights");
        RightsGround ground = r.oneOf("ground", GROUNDS);
        RightsStatus status = r.oneOf("status", STATUSES);
        var rights =
                new Rights(
                        ground == null ? Rights.UNKNOWN.ground() : ground,
                        status == null ? Rights.UNKNOWN.status() : status,
                        r.string("license"),
                        r.string("holder"),
                        r.string("credit"),
                        r.strings("notices"),
                        RightsKeys.terms(r));
        r.finish();
        return rights;
    }

    List<ImageRecord> images() {
        List<ImageRecord> images = new ArrayList<>();
        for (YamlNode n : top.list("images")) {
            if (n instanceof YamlMapping m) images.add(image(m));
            else top.wrongType("images", "a list of mappings with `file`", n);
        }
        return images;
    }

    private ImageRecord image(YamlMapping m) {
        var r = new MappingReader(m, diagnostics);
        String file = r.string("file");
        String title = r.string("title");
        String alt = r.string("alt");
        String caption = r.string("caption");
        String credit = r.string("credit");
        String license = r.string("license");
        RightsStatus status = r.oneOf("status", STATUSES);
        boolean decorative = r.bool("decorative", false);
        var rights =
                new ImageRights(
                        r.oneOf("ground", GROUNDS),
                        r.string("creator"),
                        r.string("holder"),
                        r.string("url"),
                        r.strings("notices"),
                        RightsKeys.terms(r));
        r.finish();
        return new ImageRecord(
                file,
                title,
                alt,
                caption,
                credit,
                license,
                status == null ? RightsStatus.UNCONFIRMED : status,
                decorative,
                rights.equals(ImageRights.NONE) ? null : rights);
    }

    /// Pages of a PDF that are reproduced as they are, with the text for search: `facsimile: {file: …, pages: [23-30]}`.
    ArticleBody body(ArticleBody.Flow text) {
        if (top.node("facsimile") == null) return text;
        MappingReader r = top.reader("facsimile");
        String file = r.required("file");
        List<Integer> pages = new ArrayList<>();
        for (YamlNode n : r.list("pages")) {
            if (n instanceof YamlScalar s && s.text().matches("\\d{1,6}"))
                pages.add(Integer.parseInt(s.text()));
            else if (n instanceof YamlScalar s && s.text().matches("\\d{1,5}-\\d{1,5}"))
                range(s.text(), pages);
            else r.wrongType("pages", "page numbers", n);
        }
        boolean fullPage = r.bool("full-page", false);
        r.finish();
        return file.isEmpty() ? text : new ArticleBody.Facsimile(file, pages, text, fullPage);
    }

    private static void range(String text, List<Integer> pages) {
        int dash = text.indexOf('-');
        int last = Integer.parseInt(text.substring(dash + 1));
        for (int p = Integer.parseInt(text.substring(0, dash)); p <= last; p++) pages.add(p);
    }

    /// Keys that are not Octavo's, noted together. To be asked for when all others were read.
    YamlMapping other() {
        List<YamlEntry> other = top.unknown();
        List<YamlEntry> foreign = new ArrayList<>();
        for (YamlEntry e : other) {
            String nearest = top.nearestKnown(e.key());
            if (nearest != null && top.mapping().entry(nearest) == null) {
                diagnostics.add(
                        Diagnostic.warning(
                                "unknown-key",
                                "unknown key `" + e.key() + "`",
                                e.keySpan(),
                                "did you mean `" + nearest + "`?"));
            } else {
                foreign.add(e);
            }
        }
        if (!foreign.isEmpty()) {
            String keys = foreign.stream().map(e -> "`" + e.key() + "`").collect(joining(", "));
            diagnostics.add(
                    Diagnostic.note(
                            "foreign-key",
                            foreign.size() == 1
                                    ? "the key " + keys + " is kept and not used"
                                    : "the keys " + keys + " are kept and not used",
                            foreign.getFirst().keySpan(),
                            null));
        }
        return new YamlMapping(other, null);
    }
}
