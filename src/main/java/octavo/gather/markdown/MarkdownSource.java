package octavo.gather.markdown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Note;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.Source;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.clean.LanguageGuess;
import octavo.gather.html.ImageSink;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Licenses;
import octavo.gather.source.Removed;
import octavo.gather.source.Slugs;
import octavo.gather.source.SourceFile;
import octavo.markdown.MarkdownDocument;
import octavo.markdown.MarkdownReader;
import octavo.markdown.ReadOptions;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// A Markdown file that was written for a site or for Pandoc.
public final class MarkdownSource {
    /// Jekyll's names of posts: `2014-07-16-title.md`.
    private static final Pattern POST = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2})-(.+)$");

    private static final Pattern LICENSE_LINK =
            Pattern.compile(
                    "(?i)<a\\s(?=[^<>]{0,500}rel=[\"']?license)[^<>]{0,500}creativecommons\\.org/[^<>]{0,200}>");

    /// With such words a text's first section is called.
    private static final Pattern SECTION =
            Pattern.compile(
                    "(?iU)[\\d.\\s]*(?:introduction|intro|overview|abstract|summary|preface|foreword|prologue|background|contents|table of contents|toc|about|chapter\\b.*|part\\b.*|section\\b.*|einleitung|einführung|vorwort|überblick|inhalt|kapitel\\b.*|résumé|préface|introducción|resumen|prólogo|introduzione|wstęp|введение|[ivx\\d]+\\.?)[\\s:.]*");

    private MarkdownSource() {}

    /// @param file as the user named it
    /// @param rights of a licence file beside it, or null
    public static Outcome<GatheredArticle> read(
            String text,
            String file,
            SourceFile evidence,
            ImageSink images,
            @Nullable Rights rights,
            References references,
            GatherOptions options) {
        Diagnostics diagnostics = new Diagnostics();
        MarkdownDialect.Read dialect = MarkdownDialect.of(text, evidence.name());
        CitedKeys cited = CitedKeys.of(dialect.text());
        YamlMapping head = MarkdownReader.frontMatter(dialect.text(), file, dialect.options());
        SourceReferences refs = references.of(head, cited, diagnostics);
        ReadOptions reading = dialect.options().citing(cites(cited, refs));
        MarkdownDocument doc = diagnostics.take(MarkdownReader.read(dialect.text(), file, reading));
        YamlMapping front = doc.frontMatter() == null ? YamlMapping.EMPTY : doc.frontMatter();
        if (!cited.all().isEmpty())
            refs.report(
                    cited,
                    reading.dialect() == ReadOptions.Dialect.PANDOC
                            ? new TreeSet<>(cited.all())
                            : reading.cited(),
                    file,
                    diagnostics);
        MarkdownFacts facts = MarkdownFacts.of(front);
        reportReferences(dialect, file, diagnostics);
        SourceImages mapper = new SourceImages(file, text, images, diagnostics);
        List<Block> blocks = mapper.blocks(doc.blocks());
        List<Note> notes = mapper.notes(doc.notes());
        mapper.describe(blocks);
        reportPeople(facts, file, diagnostics);
        String stem = evidence.name().replaceAll("\\.[^.]*$", "");
        Matcher post = POST.matcher(stem);
        boolean isPost = post.matches();
        List<Inline> title = title(doc, facts);
        boolean opens = title.isEmpty() && opensWithTitle(blocks);
        if (opens && blocks.getFirst() instanceof Block.Heading h) {
            title = h.content();
            blocks = blocks.subList(1, blocks.size());
        }
        if (title.isEmpty()) {
            diagnostics.add(
                    Diagnostic.warning(
                            "title-missing",
                            "the text has no title",
                            SourceSpan.ofFile(file),
                            "write it into article.md"));
        }
        String language =
                facts.language() == null
                        ? LanguageGuess.of(BlockText.of(blocks))
                        : facts.language();
        String published = facts.published() == null && isPost ? post.group(1) : facts.published();
        Article article =
                new Article(
                        new Metadata(
                                title,
                                facts.subtitle() == null
                                        ? List.of()
                                        : List.of(new Inline.Text(facts.subtitle())),
                                null,
                                facts.authors(),
                                language == null ? options.language() : language,
                                null,
                                facts.summary()),
                        new Source(
                                null,
                                "markdown",
                                opens ? List.of("title") : List.of(),
                                facts.url(),
                                published,
                                null,
                                null,
                                null,
                                null),
                        rights(facts, Objects.requireNonNullElse(rights, linked(text))),
                        mapper.records(),
                        new ArticleBody.Flow(blocks, notes),
                        refs.citing());
        SortedMap<String, SourceFile> files = new TreeMap<>(images.images());
        files.putAll(refs.files());
        String slug = Slugs.of(InlineText.of(title), isPost ? post.group(2) : stem);
        return diagnostics.with(
                new GatheredArticle(
                        article,
                        slug,
                        null,
                        MarkdownFacts.others(front),
                        removed(dialect, mapper),
                        evidence,
                        null,
                        files));
    }

    private static List<Removed> removed(MarkdownDialect.Read dialect, SourceImages images) {
        List<Removed> all = new ArrayList<>(dialect.removed());
        all.addAll(images.removed());
        all.sort(Comparator.comparingInt(Removed::line));
        return all;
    }

    /// Finds the references of a source.
    @FunctionalInterface
    public interface References {
        SourceReferences of(YamlMapping front, CitedKeys cited, Diagnostics diagnostics);
    }

    /// Without Pandoc's grammar `@name` is a citation where the references have it, or where nothing else can be meant.
    private static Set<String> cites(CitedKeys cited, SourceReferences refs) {
        Set<String> keys = new TreeSet<>(cited.all());
        keys.retainAll(refs.keys());
        keys.addAll(cited.plain());
        return keys;
    }

    /// A file with several headings of the first level, as programs' read-me files have them: the first is its title where
    /// it stands above all text and is no name of a section.
    private static boolean opensWithTitle(List<Block> blocks) {
        return !blocks.isEmpty()
                && blocks.getFirst() instanceof Block.Heading h
                && h.level() == 1
                && !SECTION.matcher(InlineText.of(h.content())).matches();
    }

    private static List<Inline> title(MarkdownDocument doc, MarkdownFacts facts) {
        if (!doc.title().isEmpty()) return doc.title();
        String stated = facts.title();
        return stated == null ? List.of() : List.of(new Inline.Text(stated));
    }

    private static void reportReferences(
            MarkdownDialect.Read dialect, String file, Diagnostics diagnostics) {
        dialect.unresolved()
                .forEach((line, labels) ->
                        diagnostics.add(
                                Diagnostic.warning(
                                        "reference-unresolved",
                                        "nothing in this text is labelled "
                                                + String.join(", ", labels),
                                        SourceSpan.ofLine(file, line),
                                        "the words of the label stand in its place; write in article.md what is meant")));
    }

    private static void reportPeople(MarkdownFacts facts, String file, Diagnostics diagnostics) {
        List<String> ids = new ArrayList<>();
        for (Contributor c : facts.authors()) if (c.id() != null) ids.add(c.id());
        for (String id : ids) {
            diagnostics.add(
                    Diagnostic.warning(
                            "unknown-person",
                            "the author “" + id + "” is named by an id only",
                            SourceSpan.ofFile(file),
                            "write " + id + " with the name into people.yaml"));
        }
    }

    /// The licence to which a link says it leads: the generator of Creative Commons makes it so.
    private static Rights linked(String text) {
        Matcher m = LICENSE_LINK.matcher(text);
        while (m.find()) {
            String license = Licenses.find(m.group());
            if (license != null)
                return new Rights(
                        license.equals("CC0-1.0") || license.equals("CC-PDM-1.0")
                                ? RightsGround.PUBLIC_DOMAIN
                                : RightsGround.LICENCE,
                        RightsStatus.UNCONFIRMED,
                        license,
                        null,
                        null,
                        List.of());
        }
        return Rights.UNKNOWN;
    }

    private static Rights rights(MarkdownFacts facts, @Nullable Rights beside) {
        String license = facts.license();
        if (license == null) {
            if (facts.holder() == null) return beside == null ? Rights.UNKNOWN : beside;
            return new Rights(
                    RightsGround.NONE_FOUND,
                    RightsStatus.UNCONFIRMED,
                    null,
                    facts.holder(),
                    null,
                    List.of());
        }
        boolean free = license.equals("CC0-1.0") || license.equals("CC-PDM-1.0");
        return new Rights(
                free ? RightsGround.PUBLIC_DOMAIN : RightsGround.LICENCE,
                RightsStatus.UNCONFIRMED,
                license,
                facts.holder(),
                null,
                List.of());
    }
}
