package octavo.gather.docx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Citing;
import octavo.content.Contributor;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Rights;
import octavo.content.Source;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.clean.LanguageGuess;
import octavo.gather.clean.StatedTitles;
import octavo.gather.source.CslJson;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.HeadingLevels;
import octavo.gather.source.Slugs;
import octavo.gather.source.SourceFile;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// A DOCX to an article. What the author sees is taken: changes as accepted, comments and hidden text out (and listed).
public final class DocxReader {
    private DocxReader() {}

    /// @param bytes of the DOCX, which need not be the evidence: an ODT or RTF was converted
    /// @param file as the user named it
    /// @throws IOException when it is damaged or beyond the bounds
    public static Outcome<GatheredArticle> read(
            byte[] bytes, String file, SourceFile evidence, GatherOptions options)
            throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        DocxParts parts = new DocxParts(bytes);
        DocxContext doc = new DocxContext(file, parts, diagnostics);
        Element root = parts.xml(parts.main);
        Element body = Xml.child(root, "body");
        if (body == null) throw new IOException("it holds no text");
        collectTargets(body, doc);
        DocxBlocks converter = new DocxBlocks(doc);
        List<Block> blocks = converter.body(body);
        comments(doc);
        furniture(doc);
        report(doc);
        CoreProperties core = CoreProperties.of(parts);
        DocxTitle title = DocxTitle.of(converter, blocks, core);
        if (title.title().isEmpty())
            doc.warn("title-missing", "the document has no title", "write it into article.md");
        List<String> inferred = new ArrayList<>(title.inferred());
        List<Contributor> authors = converter.authors.stream().map(Contributor::author).toList();
        if (authors.isEmpty() && !core.creators().isEmpty()) {
            authors = core.creators().stream().map(DocxReader::author).toList();
            inferred.add("authors");
        }
        blocks = title.body();
        if (BlockText.of(blocks).isBlank() && doc.imageRecords.isEmpty())
            doc.warn("text-missing", "the document has no text", null);
        Article article =
                new Article(
                        new Metadata(
                                title.title(),
                                converter.subtitle,
                                null,
                                authors,
                                language(blocks, doc, core, options),
                                null,
                                core.description()),
                        new Source(null, "docx", inferred, null, null, null, null, null, null),
                        Rights.UNKNOWN,
                        new ArrayList<>(doc.imageRecords.values()),
                        new ArticleBody.Flow(blocks, doc.notes()),
                        doc.cited.items().isEmpty()
                                ? Citing.NONE
                                : new Citing(List.of(CslJson.FILE), List.of(), null));
        String stem = evidence.name().replaceAll("\\.[^.]*$", "");
        return diagnostics.with(
                new GatheredArticle(
                        article,
                        Slugs.of(InlineText.of(title.title()), stem),
                        null,
                        YamlMapping.EMPTY,
                        doc.removed,
                        evidence,
                        null,
                        files(doc)));
    }

    /// Libraries' order of names is turned round.
    private static Contributor author(String name) {
        String[] parts = name.split(",\\s*");
        return parts.length == 2 && parts[1].length() > 1
                ? new Contributor(parts[1] + " " + parts[0], name, "aut", null)
                : Contributor.author(name);
    }

    private static SortedMap<String, SourceFile> files(DocxContext doc) {
        SortedMap<String, SourceFile> files = new TreeMap<>(doc.images.images());
        if (!doc.cited.items().isEmpty()) {
            byte[] json = doc.cited.json().getBytes(StandardCharsets.UTF_8);
            files.put(CslJson.FILE, new SourceFile(CslJson.FILE, json));
        }
        return files;
    }

    private static void collectTargets(Element body, DocxContext doc) {
        for (Element e : Xml.all(body, "hyperlink")) doc.targets.add(Xml.attribute(e, "anchor"));
        for (Element e : Xml.all(body, "instrText")) {
            var m = Pattern.compile("\\\\l\\s+\"([^\"]+)\"").matcher(Xml.text(e));
            while (m.find()) doc.targets.add(m.group(1));
        }
        doc.targets.removeIf(t -> t.isEmpty() || t.startsWith("_Toc"));
    }

    private static void comments(DocxContext doc) throws IOException {
        int n = 0;
        for (Element c : Xml.children(doc.parts.relatedXml("comments"), "comment")) {
            String text = DocxContext.words(c);
            if (text.isEmpty()) continue;
            String by = Xml.attribute(c, "author");
            doc.removed(text, "comment" + (by.isEmpty() ? "" : " of " + by));
            n++;
        }
        if (n > 0)
            doc.note(
                    "comments-dropped",
                    n == 1 ? "a comment is not in the text" : n + " comments are not in the text",
                    "source/removed.yaml lists them");
    }

    /// What stands at the head and foot of every page.
    private static void furniture(DocxContext doc) throws IOException {
        List<String> seen = new ArrayList<>();
        for (DocxParts.Relation r : doc.parts.relations(doc.parts.main).values()) {
            if (!r.type().equals("header") && !r.type().equals("footer")) continue;
            String text = DocxContext.words(doc.parts.xml(r.target()));
            if (text.isEmpty() || text.matches("[\\d\\s/–-]+") || seen.contains(text)) continue;
            seen.add(text);
            doc.removed(
                    text, r.type().equals("header") ? "head of the pages" : "foot of the pages");
        }
    }

    private static void report(DocxContext doc) {
        if (doc.trackedChanges > 0)
            doc.note(
                    "changes-accepted",
                    doc.trackedChanges == 1
                            ? "a tracked change was accepted"
                            : doc.trackedChanges + " tracked changes were accepted",
                    "source/removed.yaml lists what they delete");
        int cited = doc.cited.items().size();
        if (cited > 0)
            doc.note(
                    "citations-kept",
                    (cited == 1 ? "a work is" : cited + " works are")
                            + " cited by fields, which became citations",
                    "their references are in " + CslJson.FILE + " of the article’s folder");
    }

    private static @Nullable String language(
            List<Block> blocks, DocxContext doc, CoreProperties core, GatherOptions options) {
        String guessed = LanguageGuess.of(BlockText.of(blocks));
        for (String stated : List.of(core.language(), doc.styles.language)) {
            if (stated.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
                    && (guessed == null
                            || stated.split("-")[0].equalsIgnoreCase(guessed.split("-")[0])))
                return stated;
        }
        return guessed == null ? options.language() : guessed;
    }

    /// The core properties (ECMA-376, part 2, 11): what is known of the document, the program's own words left out.
    record CoreProperties(
            String title, List<String> creators, String language, @Nullable String description) {
        private static final String NOBODY =
                "(?i)(?:microsoft office[- ]?user|microsoft|windows.?user|user|admin(?:istrator)?|unknown|python-docx|author|owner|owner’s name|libreoffice|openoffice.*|apache poi|docx4j|office|default|pc|laptop|home|.*@.*)";

        static CoreProperties of(DocxParts parts) throws IOException {
            Element core = null;
            for (DocxParts.Relation r : parts.relations("").values())
                if (r.type().equals("core-properties")) core = parts.xml(r.target());
            String title = StatedTitles.of(Xml.text(Xml.child(core, "title")));
            List<String> creators = new ArrayList<>();
            for (String c : Xml.text(Xml.child(core, "creator")).split("\\s*;\\s*"))
                if (!c.isBlank() && !c.strip().matches(NOBODY)) creators.add(c.strip());
            String description = Xml.text(Xml.child(core, "description")).strip();
            boolean machine = description.isEmpty() || description.matches("(?i)generated by .*");
            return new CoreProperties(
                    title,
                    creators,
                    Xml.text(Xml.child(core, "language")).strip(),
                    machine ? null : description);
        }
    }

    /// The title: by its style, as the only heading of the first level, by the properties, or by its look.
    record DocxTitle(List<Inline> title, List<Block> body, List<String> inferred) {
        static DocxTitle of(DocxBlocks found, List<Block> blocks, CoreProperties core) {
            List<Block> body = new ArrayList<>(blocks);
            if (!found.title.isEmpty())
                return new DocxTitle(found.title, HeadingLevels.mend(body), List.of());
            Block first = body.isEmpty() ? null : body.getFirst();
            if (first instanceof Block.Heading h
                    && body.stream()
                            .noneMatch(b ->
                                    b != first
                                            && b instanceof Block.Heading o
                                            && o.level() <= h.level())) {
                body.removeFirst();
                return new DocxTitle(h.content(), HeadingLevels.mend(body), List.of());
            }
            if (first instanceof Block.Paragraph p) {
                String text = InlineText.of(p.content());
                boolean bold = p.content().stream().allMatch(i -> i instanceof Inline.Strong);
                boolean same = text.equalsIgnoreCase(core.title());
                if (same || bold && text.length() < 160 && !text.matches(".*[.:;]\\s*")) {
                    body.removeFirst();
                    return new DocxTitle(
                            DocxFlow.withoutStrong(p.content()),
                            HeadingLevels.mend(body),
                            same ? List.of() : List.of("title"));
                }
            }
            List<Inline> stated =
                    core.title().isEmpty() ? List.of() : List.of(new Inline.Text(core.title()));
            return new DocxTitle(
                    stated,
                    HeadingLevels.mend(body),
                    stated.isEmpty() ? List.of() : List.of("title"));
        }
    }
}
