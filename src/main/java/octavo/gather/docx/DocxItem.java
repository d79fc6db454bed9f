package octavo.gather.docx;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A paragraph and what it is, before neighbours are put together.
///
/// @param level of a heading, or of a list's item from 0
/// @param numId the list of an item, or empty
/// @param block when it is finished, or null
/// @param joinsNext its end was deleted
record DocxItem(
        Kind kind,
        Attributes attributes,
        int level,
        String numId,
        List<Inline> content,
        @Nullable Block block,
        boolean joinsNext,
        @Nullable SourceSpan span) {
    enum Kind {
        EMPTY,
        PLAIN,
        HEADING,
        LISTED,
        QUOTE,
        CODE,
        CAPTION,
        ABSTRACT,
        EPIGRAPH,
        REFERENCE,
        CONTENTS,
        TITLE,
        BLOCK
    }

    static DocxItem of(Block b) {
        return new DocxItem(Kind.BLOCK, b.attributes(), 0, "", List.of(), b, false, b.span());
    }

    static DocxItem empty() {
        return new DocxItem(Kind.EMPTY, Attributes.NONE, 0, "", List.of(), null, false, null);
    }

    static DocxItem heading(Attributes a, int level, List<Inline> content, SourceSpan at) {
        return new DocxItem(Kind.HEADING, a, level, "", content, null, false, at);
    }

    static DocxItem listed(
            Attributes a, String numId, int level, List<Inline> content, SourceSpan at) {
        return new DocxItem(Kind.LISTED, a, level, numId, content, null, false, at);
    }

    static DocxItem paragraph(Attributes a, Kind kind, List<Inline> content, SourceSpan at) {
        return new DocxItem(kind, a, 0, "", content, null, false, at);
    }

    boolean isEmpty() {
        return kind == Kind.EMPTY;
    }

    DocxItem joining(boolean space) {
        List<Inline> all = new ArrayList<>(content);
        if (space) all.add(new Inline.Text(" "));
        return new DocxItem(kind, attributes, level, numId, all, block, true, span);
    }

    /// One paragraph of this and the next, which says what it is (ECMA-376, 17.13.5.15).
    DocxItem joined(DocxItem next, boolean further) {
        List<Inline> all = new ArrayList<>(content);
        if (!all.isEmpty() && !next.content.isEmpty()) all.addAll(next.content);
        else if (all.isEmpty()) all = new ArrayList<>(next.content);
        DocxItem as = next.isEmpty() || next.block != null && !content.isEmpty() ? this : next;
        return new DocxItem(
                as.kind,
                as.attributes,
                as.level,
                as.numId,
                DocxInlines.join(all),
                as.block,
                further,
                span == null ? next.span : span);
    }
}
