package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.ImageRecord;
import octavo.content.Metadata;
import octavo.content.Rights;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;
import octavo.content.ScriptTagger;
import octavo.content.Source;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.LanguageGuess;
import octavo.gather.clean.Misprints;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Licenses;
import octavo.gather.source.Removed;
import octavo.gather.source.Slugs;
import octavo.gather.source.SourceFile;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// Puts the article together from the verdicts. Every unit goes into the text, into the metadata word for word, or into
/// the list of what was removed.
final class PastedAssembler {
    private final String file;
    private final SourceFile evidence;
    private final GatherOptions options;
    private final Diagnostics diagnostics = new Diagnostics();

    private final List<Removed> removed = new ArrayList<>();
    private final List<ImageRecord> images = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<String> inferred = new ArrayList<>();
    private List<String> authors = List.of();
    private @Nullable String published;
    private @Nullable String container;
    private @Nullable String holder;
    private @Nullable String license;
    private @Nullable String url;
    private String title = "";
    private String subtitle = "";

    PastedAssembler(String file, SourceFile evidence, GatherOptions options) {
        this.file = file;
        this.evidence = evidence;
        this.options = options;
    }

    Outcome<GatheredArticle> assemble(List<Verdict> verdicts) {
        authors = PastedReader.authors(verdicts);
        for (Verdict v : verdicts) take(v);
        String language = language(verdicts);
        PastedNotes.Result text =
                PastedNotes.find(new PastedBlocks(file, language).build(verdicts));
        if (text.heading() != null) headingOfNotes(text.heading());
        reportMisprints(verdicts);
        if (title.isEmpty()) {
            diagnostics.add(
                    Diagnostic.warning(
                            "title-missing",
                            "no title was found in the pasted text",
                            SourceSpan.ofFile(file),
                            "write it into the front matter of article.md"));
        }
        Metadata metadata =
                new Metadata(
                        ScriptTagger.tag(title, language),
                        ScriptTagger.tag(subtitle, language),
                        null,
                        authors.stream().map(Contributor::author).toList(),
                        language,
                        null,
                        null);
        Source source =
                new Source(
                        container,
                        fromWeb(verdicts) ? "web" : "pasted",
                        inferred,
                        url,
                        published,
                        null,
                        null,
                        null,
                        null);
        removed.sort(java.util.Comparator.comparingInt(Removed::line));
        Rights rights =
                new Rights(
                        license == null ? RightsGround.NONE_FOUND : RightsGround.LICENCE,
                        RightsStatus.UNCONFIRMED,
                        license,
                        holder,
                        null,
                        notices);
        Article article =
                new Article(
                        metadata,
                        source,
                        rights,
                        images,
                        new ArticleBody.Flow(text.blocks(), text.notes()));
        String slug = Slugs.of(title, stem(evidence.name()));
        return diagnostics.with(
                new GatheredArticle(
                        article,
                        slug,
                        null,
                        YamlMapping.EMPTY,
                        removed,
                        evidence,
                        null,
                        new TreeMap<>()));
    }

    /// Buttons and menus, or a publication with a domain, say that the paste came off a web page.
    private boolean fromWeb(List<Verdict> verdicts) {
        boolean domain = container != null && container.matches("\\S+\\.\\p{L}{2,}");
        return domain
                || url != null
                || verdicts.stream()
                        .anyMatch(
                                v -> v.kind() == Kind.REMOVED && v.shape().interfaceShare() >= 0.8);
    }

    private void take(Verdict v) {
        String t = v.unit().text();
        switch (v.kind()) {
            case TITLE -> title(v);
            case SUBTITLE -> subtitle = t;
            case BYLINE -> byline(v);
            case DATE -> date(v);
            case CREDIT -> credit(v);
            case NOTICE -> notice(t);
            case ADDRESS -> {
                if (url == null) {
                    url = t;
                    inferred.add("url");
                } else {
                    remove(v, v.reason());
                }
            }
            case REMOVED -> remove(v, v.reason());
            case HEADING -> {
                java.util.regex.Matcher m = Unwrapper.EDIT.matcher(t);
                if (m.find())
                    removed.add(
                            new Removed(
                                    v.unit().line(),
                                    m.group().strip(),
                                    "a wiki’s button, or the mark of a link, behind a heading"));
            }
            case PARAGRAPH, QUESTION, ITEM, LINE, ROW, CODE, BREAK, ATTRIBUTION -> {}
        }
    }

    private void headingOfNotes(Block.Heading heading) {
        int line = heading.span() == null ? 0 : heading.span().line();
        removed.add(
                new Removed(
                        line,
                        BlockText.of(heading),
                        "heading of the notes, which are the article’s footnotes"));
    }

    /// A site's name after a bar is the publication's, not the title's.
    private void title(Verdict v) {
        String t = v.unit().text();
        int bar = Math.max(t.lastIndexOf(" | "), t.lastIndexOf(" :: "));
        if (bar > 0 && t.length() - bar <= 50) {
            title = t.substring(0, bar).trim();
            container(t.substring(bar).replaceFirst("^[ |:]+", ""));
            remove(v, "title with the site’s name; kept as title and as source.container");
        } else {
            title = t;
        }
    }

    private void byline(Verdict v) {
        BylineFacts facts = BylineFacts.of(v.unit().text());
        date(facts.published(), facts.ambiguousDate(), v);
        remove(
                v,
                v.reason()
                        + "; kept as authors: "
                        + String.join(", ", facts.authors())
                        + (facts.published() == null
                                ? ""
                                : ", source.published: " + facts.published()));
    }

    private void date(Verdict v) {
        Dates.Found d = Dates.find(v.unit().text());
        boolean update =
                v.unit()
                                .text()
                                .matches(
                                        "(?iu).*\\b(?:updated|modified|aktualisiert|mis à jour|обновлено|actualizado)\\b.*")
                        && !v.unit().text().matches("(?iu).*\\b(?:published|posted)\\b.*");
        if (d != null && !update) date(d.iso(), d.iso() == null, v);
        remove(
                v,
                v.reason() + (published == null ? "" : "; kept as source.published: " + published));
    }

    private void date(@Nullable String iso, boolean ambiguous, Verdict v) {
        if (ambiguous) {
            diagnostics.add(
                    Diagnostic.note(
                            "date-ambiguous",
                            "day and month can’t be told apart in “" + v.unit().text() + "”",
                            SourceSpan.ofLine(file, v.unit().line()),
                            "write source.published into the front matter of article.md"));
        }
        if (published == null) published = iso;
    }

    private void credit(Verdict v) {
        Credits.Found c = Credits.find(v.unit().text(), v.shape());
        if (c == null) {
            remove(v, v.reason());
            return;
        }
        boolean sentence = Shape.of(c.shows()).count() > 8 || Shape.endsSentence(c.shows());
        images.add(
                new ImageRecord(
                        null,
                        sentence || c.shows().isEmpty() ? null : c.shows(),
                        null,
                        sentence ? c.shows() : null,
                        c.credit(),
                        Licenses.find(c.credit()),
                        RightsStatus.UNCONFIRMED,
                        false));
    }

    private void notice(String text) {
        notices.add(text);
        if (license == null) license = Licenses.find(text);
        String publication = Notices.publication(text);
        if (publication != null) container(publication);
        String named = Notices.holder(text);
        if (named != null && holder == null) holder = named;
    }

    private void container(String name) {
        if (container != null) return;
        container = name;
        inferred.addFirst("container");
    }

    private void remove(Verdict v, String reason) {
        removed.add(new Removed(v.unit().line(), v.unit().text(), reason));
    }

    private @Nullable String language(List<Verdict> verdicts) {
        String text =
                verdicts.stream()
                        .filter(v ->
                                v.kind() == Kind.PARAGRAPH
                                        || v.kind() == Kind.ITEM
                                        || v.kind() == Kind.QUESTION)
                        .map(v -> v.unit().text())
                        .collect(Collectors.joining(" "));
        String guess = LanguageGuess.of(text);
        return guess == null ? options.language() : guess;
    }

    private void reportMisprints(List<Verdict> verdicts) {
        String all =
                verdicts.stream()
                        .filter(v ->
                                v.kind() == Kind.PARAGRAPH
                                        || v.kind() == Kind.ITEM
                                        || v.kind() == Kind.HEADING)
                        .map(v -> v.unit().text())
                        .collect(Collectors.joining(" "));
        Misprints.find(all)
                .forEach((word, meant) ->
                        diagnostics.add(
                                Diagnostic.note(
                                        "probable-misprint",
                                        "“" + word + "” is probably “" + meant + "”",
                                        SourceSpan.ofLine(file, lineOf(word, verdicts)),
                                        "it was left as it is; correct it in article.md if you are sure")));
    }

    private static int lineOf(String word, List<Verdict> verdicts) {
        return verdicts.stream()
                .flatMap(v -> v.unit().lines().stream())
                .filter(l -> l.text().contains(word))
                .mapToInt(Line::number)
                .findFirst()
                .orElse(0);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
