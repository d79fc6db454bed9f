package octavo.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.collection.CitationSettings;
import octavo.collection.Entry;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.Direction;
import octavo.content.Inline;
import octavo.content.Phrases;
import octavo.content.PlainText;
import octavo.content.ScriptTagger;
import octavo.content.StructureRole;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// An article, or a text of the editor's, as a section.
final class TextSection {
    /// @param section the element
    /// @param label plain text for contents and bookmarks
    /// @param targetId of the heading, or of the section where it has none
    /// @param notes that stand at the book's end
    record Made(
            Element section,
            String label,
            String targetId,
            List<NavPoint> headings,
            List<Element> notes) {}

    private final Scope scope;

    /// Words, and characters at most, by which the contents name a text without a title.
    private static final int FIRST_WORDS = 6;

    private static final int FIRST_CHARACTERS = 60;

    private final BlockLowering blocks;
    private final String bookLanguage;

    TextSection(Scope scope, String bookLanguage) {
        this.scope = scope;
        this.blocks = new BlockLowering(scope);
        this.bookLanguage = bookLanguage;
    }

    Made article(Entry entry, List<Inline> sourceNote) {
        Article a = entry.article();
        ArticleBody.Flow flow = flow(a.body());
        declare(a, flow, entry.headnote(), entry.questions());
        ElementBuilder section = section("article", StructureRole.ART, "chapter", "doc-chapter");
        Element title = title(a, "article-title", entry.shortTitle());
        ElementBuilder header =
                ElementBuilder.of("header", StructureRole.NONE).addClass("article-header");
        if (title != null) header.add(title);
        subtitle(a, header);
        byline(a.metadata().authors(), "article-author", header);
        if (!header.isEmpty()) section.add(header.build());
        if (!sourceNote.isEmpty()) section.add(sourceNote(sourceNote));
        if (!entry.headnote().isEmpty())
            section.add(editorial("div", StructureRole.DIV, "headnote", entry.headnote()));
        FlowLowering.Flow text = new FlowLowering(scope, blocks, true).lower(flow.blocks());
        NoteLowering.Lowered notes = new NoteLowering(scope, blocks).lower();
        section.addAll(withNotes(text.elements(), notes.after()));
        if (!entry.questions().isEmpty()) section.add(questions(entry.questions()));
        if (entry.cited() != null)
            return made(section, a, entry.cited().key(), title, text.headings(), notes.away());
        return made(section, a, title, text.headings(), notes.away());
    }

    /// Notes at the text's end stand before its list of references, with which it ends.
    private List<Element> withNotes(List<Element> text, List<Element> notes) {
        List<Element> out = new ArrayList<>(text);
        int at = out.size();
        if (scope.notePlace() == CitationSettings.NotePlace.ARTICLE_END) {
            while (at > 0 && isReferences(out.get(at - 1))) at--;
        }
        out.addAll(at, notes);
        return out;
    }

    private static boolean isReferences(Element e) {
        String classes = e.attribute("class");
        return classes != null && List.of(classes.split(" ")).contains("references");
    }

    /// A preface, an afterword.
    Made matter(String className, Article a, @Nullable String type, @Nullable String aria) {
        ArticleBody.Flow flow = flow(a.body());
        declare(a, flow, List.of(), List.of());
        ElementBuilder section = section(className, StructureRole.SECT, type, aria);
        Element title = title(a, "matter-title", a.metadata().shortTitle());
        ElementBuilder header = ElementBuilder.of("header", StructureRole.NONE);
        if (title != null) header.add(title);
        byline(a.metadata().authors(), "matter-author", header);
        if (!header.isEmpty()) section.add(header.build());
        FlowLowering.Flow text = new FlowLowering(scope, blocks, true).lower(flow.blocks());
        NoteLowering.Lowered notes = new NoteLowering(scope, blocks).lower();
        section.addAll(withNotes(text.elements(), notes.after()));
        return made(section, a, title, text.headings(), notes.away());
    }

    private Made made(
            ElementBuilder section,
            Article a,
            @Nullable Element title,
            List<NavPoint> headings,
            List<Element> notes) {
        String first = "";
        if (TextRules.plain(a.metadata().title()).isEmpty()) {
            first = firstWords(section.build(), flow(a.body()));
            scope.diagnostics.add(
                    Diagnostic.warning(
                            Lowering.UNTITLED,
                            "this text has no title; the contents name it by its first words",
                            SourceSpan.ofFile(scope.file),
                            "write `title:` at its head"));
        }
        return made(section, a, first, title, headings, notes);
    }

    /// @param otherwise how the contents name it where it has no title
    private Made made(
            ElementBuilder section,
            Article a,
            String otherwise,
            @Nullable Element title,
            List<NavPoint> headings,
            List<Element> notes) {
        String label = TextRules.plain(a.metadata().title());
        String target = title == null ? scope.sectionId : title.requiredId();
        return new Made(
                section.build(), label.isEmpty() ? otherwise : label, target, headings, notes);
    }

    /// Of the text proper: neither byline, source nor notes.
    private String firstWords(Element e, ArticleBody.Flow flow) {
        String reproduced = reproducedText(e);
        String text = reproduced == null ? PlainText.ofBlocks(flow.blocks()) : reproduced;
        String[] words = TextRules.xmlText(text).strip().split("\\s+", FIRST_WORDS + 1);
        if (words[0].isEmpty()) return scope.phrases.get("untitled");
        String first =
                String.join(" ", List.of(words).subList(0, Math.min(words.length, FIRST_WORDS)));
        boolean whole = words.length <= FIRST_WORDS;
        // Scripts without spaces between words.
        if (first.codePointCount(0, first.length()) > FIRST_CHARACTERS) {
            first = first.substring(0, first.offsetByCodePoints(0, FIRST_CHARACTERS));
            whole = false;
        }
        return whole ? first : first.replaceFirst("[\\p{Pd},;:\\s]+$", "") + " …";
    }

    /// The text of the first reproduced page, or null where there is none.
    private static @Nullable String reproducedText(Element e) {
        if (e.name().equals("img") && String.valueOf(e.attribute("src")).contains(".pdf#page="))
            return e.attribute("alt");
        for (MarkupNode n : e.children()) {
            String found = n instanceof Element child ? reproducedText(child) : null;
            if (found != null) return found;
        }
        return null;
    }

    static ArticleBody.Flow flow(ArticleBody body) {
        return switch (body) {
            case ArticleBody.Flow f -> f;
            case ArticleBody.Facsimile f -> f.text();
        };
    }

    private void declare(
            Article a, ArticleBody.Flow flow, List<Block> headnote, List<Block> questions) {
        IdCollector ids = new IdCollector(scope);
        ids.inlines(a.metadata().title());
        ids.blocks(headnote);
        ids.blocks(flow.blocks());
        flow.notes().forEach(n -> ids.blocks(n.content()));
        ids.blocks(questions);
        scope.notes.declare(flow.notes());
    }

    private ElementBuilder section(
            String cls, StructureRole role, @Nullable String type, @Nullable String aria) {
        ElementBuilder s =
                ElementBuilder.of("section", role)
                        .addClass(cls)
                        .id(scope.sectionId)
                        .semantics(type, aria);
        if (!scope.language.equalsIgnoreCase(bookLanguage)) s.language(scope.language);
        boolean rtl = rightToLeft(scope.language);
        if (rtl != rightToLeft(bookLanguage)) s.attribute("dir", rtl ? "rtl" : "ltr");
        return s;
    }

    static boolean rightToLeft(String language) {
        return Direction.of(language) == Direction.RTL;
    }

    /// Running heads take `data-short-title`: the short title where there is one, else the title without notes' marks.
    private @Nullable Element title(Article a, String cls, @Nullable String shortTitle) {
        List<MarkupNode> words =
                blocks.inlines().lower(a.metadata().title(), SourceSpan.ofFile(scope.file));
        if (words.isEmpty()) return null;
        String running =
                shortTitle != null && !shortTitle.isBlank()
                        ? shortTitle
                        : a.metadata().shortTitle();
        if (running == null || running.isBlank()) {
            running = RunningTitle.of(TextRules.plain(a.metadata().title()));
        }
        boolean capitals = TextRules.inCapitals(TextRules.plain(a.metadata().title()));
        return ElementBuilder.of("h1", StructureRole.H1)
                .addClass(cls)
                .addClass(capitals ? "capitals" : "")
                .id(scope.claim("title"))
                .attribute("data-short-title", TextRules.xmlText(running.strip()))
                .addAll(words)
                .build();
    }

    private void subtitle(Article a, ElementBuilder header) {
        List<MarkupNode> words =
                blocks.inlines().lower(a.metadata().subtitle(), SourceSpan.ofFile(scope.file));
        if (!words.isEmpty()) {
            header.add(
                    blocks.leaf("p", StructureRole.P, Attributes.ofClass("article-subtitle"), null)
                            .addAll(words)
                            .build());
        }
    }

    private void byline(List<Contributor> people, String cls, ElementBuilder header) {
        line(header, cls, null, people, "aut");
        line(header, "article-editor", "edited-by", people, "edt");
        line(header, "article-translator", "translated-by", people, "trl");
        line(header, "article-illustrator", "illustrated-by", people, "ill");
    }

    private void line(
            ElementBuilder header,
            String cls,
            @Nullable String phrase,
            List<Contributor> people,
            String role) {
        List<String> names =
                people.stream()
                        .filter(c -> c.role().equals(role))
                        .map(c -> TextRules.xmlText(c.name()))
                        .toList();
        if (names.isEmpty()) return;
        Phrases p = scope.phrases;
        String text = phrase == null ? p.join(names) : p.format(phrase, p.join(names));
        header.add(
                blocks.leaf("p", StructureRole.P, Attributes.ofClass(cls), null)
                        .addAll(
                                blocks.inlines()
                                        .lower(ScriptTagger.tag(text, scope.language), null))
                        .build());
    }

    private Element sourceNote(List<Inline> content) {
        ElementBuilder e =
                blocks.leaf("p", StructureRole.P, Attributes.ofClass("source-note"), null);
        inBookLanguage(e);
        return e.addAll(blocks.inlines().lower(content, null)).build();
    }

    private Element editorial(String name, StructureRole role, String cls, List<Block> content) {
        ElementBuilder e = ElementBuilder.of(name, role).addClass(cls);
        inBookLanguage(e);
        return e.addAll(blocks.lowerAll(content)).build();
    }

    private Element questions(List<Block> content) {
        ElementBuilder e = ElementBuilder.of("section", StructureRole.SECT).addClass("questions");
        inBookLanguage(e);
        List<MarkupNode> children = new ArrayList<>();
        if (!(content.getFirst() instanceof Block.Heading)) {
            children.add(
                    blocks.leaf("h2", StructureRole.H2, Attributes.ofClass("questions-title"), null)
                            .text(Phrases.of(bookLanguage).get("questions"))
                            .build());
        }
        return e.addAll(children).addAll(blocks.lowerAll(content)).build();
    }

    /// What the editor adds stands in the book's language, not the article's.
    private void inBookLanguage(ElementBuilder e) {
        boolean within =
                scope.language
                        .toLowerCase(Locale.ROOT)
                        .startsWith(bookLanguage.toLowerCase(Locale.ROOT));
        if (within) return;
        e.language(bookLanguage);
        if (rightToLeft(scope.language) != rightToLeft(bookLanguage)) {
            e.attribute("dir", rightToLeft(bookLanguage) ? "rtl" : "ltr");
        }
    }
}
