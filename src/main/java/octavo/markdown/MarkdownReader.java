package octavo.markdown;

import java.util.List;
import octavo.content.Block;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.world.Utf8;
import octavo.yaml.YamlMapping;

/// Reads Markdown: front matter, template code, blocks, running text, notes; then the levels of headings.
public final class MarkdownReader {
    private MarkdownReader() {}

    /// The front matter alone; empty where there is none, or none that can be read.
    public static YamlMapping frontMatter(String text, String fileName, ReadOptions options) {
        return new Reading(text, fileName, options, new Diagnostics()).front();
    }

    /// Bytes that must be UTF-8; where they are not, the document is empty and the diagnostics have the error.
    public static Outcome<MarkdownDocument> read(
            byte[] bytes, String fileName, ReadOptions options) {
        Outcome<String> text = Utf8.decode(bytes, fileName);
        if (text.hasErrors()) {
            return new Outcome<>(
                    new MarkdownDocument(null, List.of(), List.of(), List.of()),
                    text.diagnostics());
        }
        return read(text.value(), fileName, options);
    }

    /// @param fileName as the user would name it, for diagnostics and spans
    public static Outcome<MarkdownDocument> read(
            String text, String fileName, ReadOptions options) {
        var diagnostics = new Diagnostics();
        var reading = new Reading(text, fileName, options, diagnostics);
        List<Block> blocks = reading.blocks();
        Headings.Mended mended = Headings.mend(options, blocks, reading.front());
        reading.reportNotes();
        return diagnostics.with(
                new MarkdownDocument(
                        reading.hasFront() ? reading.front() : null,
                        mended.title(),
                        mended.blocks(),
                        reading.context().notes()));
    }
}
