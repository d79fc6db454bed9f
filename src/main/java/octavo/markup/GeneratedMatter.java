package octavo.markup;

import java.util.ArrayList;
import java.util.List;
import octavo.collection.FinishedVolume;
import octavo.collection.Manifest;
import octavo.collection.MatterKind;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.Phrases;
import octavo.content.StructureRole;
import org.jspecify.annotations.Nullable;

/// Front and back matter that is made of the manifest, or was made as content by the stages before. What is empty
/// vanishes.
final class GeneratedMatter {
    private final FinishedVolume finished;
    private final Manifest manifest;
    private final String title;
    private final Phrases phrases;
    private final Scope.Book book;
    private final Assembly made;

    GeneratedMatter(FinishedVolume finished, String title, Scope.Book book, Assembly made) {
        this.finished = finished;
        this.manifest = finished.volume().manifest();
        this.title = title;
        this.phrases = Phrases.of(manifest.language());
        this.book = book;
        this.made = made;
    }

    static String sectionName(MatterKind k) {
        return switch (k) {
            case TITLE -> "title-page";
            case COPYRIGHT -> "copyright-page";
            case EPIGRAPH -> "epigraph-page";
            case SERIES -> "series-page";
            default -> k.key();
        };
    }

    void add(MatterKind kind, boolean front) {
        String name = sectionName(kind);
        String id = made.has(name) ? book.ids().claim(name) : name;
        TitleMatter titles = new TitleMatter(manifest, title);
        switch (kind) {
            case HALF_TITLE ->
                    made.add(id, SectionKind.HALF_TITLE, title, titles.halfTitle(scope(id)));
            case TITLE -> made.add(id, SectionKind.TITLE, title, titles.titlePage(scope(id)));
            case SERIES -> {
                Element page = titles.seriesPage(scope(id));
                if (page != null) made.add(id, SectionKind.SERIES, "", page);
            }
            case COPYRIGHT -> plain(id, SectionKind.COPYRIGHT, kind, "copyright-page", null, front);
            case DEDICATION ->
                    plain(id, SectionKind.DEDICATION, kind, "dedication", "doc-dedication", front);
            case EPIGRAPH ->
                    plain(id, SectionKind.EPIGRAPH, kind, "epigraph", "doc-epigraph", front);
            case COLOPHON ->
                    plain(id, SectionKind.COLOPHON, kind, "colophon", "doc-colophon", front);
            case ATTRIBUTION ->
                    headed(
                            id,
                            SectionKind.ATTRIBUTION,
                            kind,
                            "other-credits",
                            "doc-credits",
                            front);
            case CONTRIBUTORS ->
                    headed(id, SectionKind.CONTRIBUTORS, kind, "contributors", null, front);
            case AUTHOR_INDEX ->
                    headed(id, SectionKind.AUTHOR_INDEX, kind, "index", "doc-index", front);
            case BIBLIOGRAPHY ->
                    headed(
                            id,
                            SectionKind.BIBLIOGRAPHY,
                            kind,
                            "bibliography",
                            "doc-bibliography",
                            front);
            case TEXTS_NOTE ->
                    headed(
                            id,
                            front ? SectionKind.FRONT_TEXT : SectionKind.BACK_TEXT,
                            kind,
                            null,
                            null,
                            front);
            case CONTENTS, LIST_OF_FIGURES, NOTES, INDEX ->
                    throw new IllegalArgumentException(kind.key());
        }
    }

    private Scope scope(String id) {
        return new Scope(book, id, manifest.language(), "", "book.yaml", List.of());
    }

    private List<Block> blocks(MatterKind kind) {
        List<Block> blocks = finished.matter().getOrDefault(kind, List.of());
        if (!blocks.isEmpty()) return blocks;
        return switch (kind) {
            case DEDICATION -> paragraphs(manifest.dedication());
            case EPIGRAPH -> paragraphs(manifest.epigraph());
            default -> List.of();
        };
    }

    private static List<Block> paragraphs(@Nullable String text) {
        if (text == null || text.isBlank()) return List.of();
        List<Block> out = new ArrayList<>();
        for (String p : text.strip().split("\\n\\s*\\n")) {
            out.add(Block.Paragraph.of(List.of(new Inline.Text(p.strip()))));
        }
        return out;
    }

    /// A section without a heading.
    private void plain(
            String id,
            SectionKind kind,
            MatterKind of,
            String type,
            @Nullable String aria,
            boolean front) {
        Scope scope = scope(id);
        List<Block> content = blocks(of);
        new IdCollector(scope).blocks(content);
        List<Element> elements = new BlockLowering(scope).lowerAll(content);
        if (elements.isEmpty()) return;
        made.add(
                id,
                kind,
                "",
                ElementBuilder.of("section", StructureRole.SECT)
                        .addClass(sectionName(of))
                        .addClass(front ? "front" : "back")
                        .id(id)
                        .semantics(type, aria)
                        .addAll(elements)
                        .build());
    }

    private void headed(
            String id,
            SectionKind kind,
            MatterKind of,
            @Nullable String type,
            @Nullable String aria,
            boolean front) {
        Scope scope = scope(id);
        List<Block> content = blocks(of);
        new IdCollector(scope).blocks(content);
        FlowLowering.Flow flow =
                new FlowLowering(scope, new BlockLowering(scope), false).lower(content);
        if (flow.elements().isEmpty()) return;
        String heading = phrases.get(of.key());
        Element section =
                MatterHead.section(scope, of.key(), heading, front)
                        .semantics(type, aria)
                        .addAll(flow.elements())
                        .build();
        made.add(id, kind, heading, section);
        made.list(heading, id, section);
    }
}
