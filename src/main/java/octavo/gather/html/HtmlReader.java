package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import octavo.content.Article;
import octavo.content.Contributor;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.Source;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.gather.clean.InlineText;
import octavo.gather.clean.LanguageGuess;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Removed;
import octavo.gather.source.Slugs;
import octavo.gather.source.SourceFile;
import octavo.yaml.YamlMapping;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A page in HTML or XHTML to an article: metadata first, then the text.
public final class HtmlReader {
    private HtmlReader() {}

    /// @param file as the user named it
    /// @param files the images beside it
    public static Outcome<GatheredArticle> read(
            String text,
            String file,
            SourceFile evidence,
            ImageSink.Files files,
            GatherOptions options) {
        return read(text, file, evidence, files, options, null);
    }

    /// @param address where the page was, as the network or what saved it says; null where it is not known
    public static Outcome<GatheredArticle> read(
            String text,
            String file,
            SourceFile evidence,
            ImageSink.Files files,
            GatherOptions options,
            @Nullable String address) {
        Diagnostics diagnostics = new Diagnostics();
        Document doc = Markup.parse(text);
        SavedMarkup saved = SavedMarkup.restore(doc, files, address);
        PageFacts facts = PageMetadata.harvest(doc);
        saved.check(file, diagnostics);
        saved.hide();
        List<Removed> removed = new ArrayList<>();
        NoArticle shape = NoArticle.of(doc);
        MainContent.Found found = MainContent.find(doc, facts, removed);
        Element root = found.root();
        String language = facts.language();
        if (language == null) language = LanguageGuess.of(root.text());
        if (language == null) language = options.language();
        NoteTargets notes = new NoteTargets();
        notes.add(evidence.name(), doc);
        PageContent content =
                PageConverter.convert(
                        root,
                        new PageConverter.Settings(
                                file,
                                evidence.name(),
                                language,
                                facts.title(),
                                StyleHints.of(css(doc)),
                                new ImageSink(files),
                                notes,
                                PageTitle.standsOutside(facts.title(), doc, root)),
                        diagnostics);
        removed.addAll(content.removed());
        List<Inline> title = title(content, facts);
        if (title.isEmpty()) {
            diagnostics.add(
                    Diagnostic.warning(
                            "title-missing",
                            "the page has no title",
                            SourceSpan.ofFile(file),
                            "write it into article.md"));
        }
        Article article =
                new Article(
                        new Metadata(
                                title,
                                content.subtitle(),
                                null,
                                facts.authors().stream().map(Contributor::author).toList(),
                                language,
                                null,
                                facts.description()),
                        new Source(
                                facts.siteName(),
                                "web",
                                facts.inferred(),
                                facts.url(),
                                facts.published(),
                                null,
                                null,
                                null,
                                null),
                        rights(facts),
                        content.imageRecords(),
                        content.body());
        shape.check(content, found.list(), file, diagnostics);
        String slug = Slugs.of(InlineText.of(title), evidence.name().replaceAll("\\.[^.]*$", ""));
        return diagnostics.with(
                new GatheredArticle(
                                article,
                                slug,
                                null,
                                YamlMapping.EMPTY,
                                removed,
                                evidence,
                                null,
                                content.images())
                        .withOrigins(new TreeMap<>(facts.origins())));
    }

    private static List<Inline> title(PageContent content, PageFacts facts) {
        String stated = facts.title();
        boolean holds = stated == null || PageTitle.holds(content.title(), stated);
        if (!content.title().isEmpty()
                && holds
                && (stated == null || !PageTitle.isGlued(content.title(), stated)))
            return content.title();
        return stated == null ? List.of() : List.of(new Inline.Text(stated));
    }

    private static Rights rights(PageFacts facts) {
        @Nullable String license = facts.license();
        boolean publicDomain =
                license != null && (license.equals("CC0-1.0") || license.equals("CC-PDM-1.0"));
        RightsGround ground =
                license == null
                        ? RightsGround.NONE_FOUND
                        : publicDomain ? RightsGround.PUBLIC_DOMAIN : RightsGround.LICENCE;
        return new Rights(
                ground, RightsStatus.UNCONFIRMED, license, facts.holder(), null, List.of());
    }

    private static String css(Document doc) {
        StringBuilder b = new StringBuilder();
        for (Element e : doc.select("style")) b.append(e.data());
        return b.toString();
    }
}
