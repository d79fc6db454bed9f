package octavo.markdown;

import java.util.List;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.Note;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// One file being read: its front matter, then its text, which also knows the notes.
final class Reading {
    private final Diagnostics diagnostics;
    private final MappedText source;
    private final ReadContext context;
    private final @Nullable YamlMapping front;

    Reading(String text, String fileName, ReadOptions options, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        String original = normalize(text);
        FrontMatter read =
                FrontMatter.read(original, fileName, options.mendHeadings(), diagnostics);
        front = read.mapping();
        source = new MappedText(fileName, original);
        if (options.templates() != ReadOptions.Templates.NONE) {
            new TemplateCode(source, front(), diagnostics, options.templates())
                    .resolve(read.bodyStart());
        } else {
            source.copy(read.bodyStart(), original.length());
        }
        context = new ReadContext(options, diagnostics, source);
    }

    private static String normalize(String text) {
        String s = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (s.indexOf('\r') >= 0) s = s.replace("\r\n", "\n").replace('\r', '\n');
        return s.indexOf('\0') >= 0 ? s.replace('\0', '\uFFFD') : s;
    }

    ReadContext context() {
        return context;
    }

    boolean hasFront() {
        return front != null;
    }

    /// The empty mapping where there is none.
    YamlMapping front() {
        return front == null ? YamlMapping.EMPTY : front;
    }

    List<Block> blocks() {
        return new BlockReader(context).read(BlockParsers.parse(source.text(), context.options));
    }

    /// Running text of the front matter; to be read after the blocks, whose notes it may refer to.
    List<Inline> inlines(String text) {
        return InlineReader.read(context, Leaf.of(text, 0));
    }

    /// Notes that nothing refers to.
    void reportNotes() {
        for (Note n : context.notes()) {
            if (context.isReferredTo(n.id())) continue;
            var span = n.content().isEmpty() ? null : n.content().getFirst().span();
            diagnostics.add(
                    Diagnostic.warning(
                            "note-unused",
                            "nothing refers to the note `[^"
                                    + n.id()
                                    + "]`; it is set after the text",
                            span,
                            "put its mark where it belongs, or take the note out"));
        }
    }
}
