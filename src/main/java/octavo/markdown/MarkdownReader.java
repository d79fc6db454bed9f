package octavo.markdown;

import com.vladsch.flexmark.util.ast.Document;
import java.util.List;
import octavo.content.Block;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.world.Utf8;
import octavo.yaml.YamlMapping;

/// Reads Markdown: front matter, template code, blocks, running text, notes; then the levels of headings.
public final class MarkdownReader {
    private MarkdownReader() {}

    /// Bytes that must be UTF-8; where they are not, the document is empty and the diagnostics have the error.
    public static Outcome<MarkdownDocument> read(byte[] bytes, String fileName, ReadOptions options) {
        Outcome<String> text = Utf8.decode(bytes, fileName);
        if (text.hasErrors()) {
            return new Outcome<>(
                    new MarkdownDocument(null, List.of(), List.of(), List.of()), text.diagnostics());
        }
        return read(text.value(), fileName, options);
    }

    /// @param fileName as the user would name it, for diagnostics and spans
    public static Outcome<MarkdownDocument> read(String text, String fileName, ReadOptions options) {
        var diagnostics = new Diagnostics();
        String original = normalize(text);
        FrontMatter front = FrontMatter.read(original, fileName, diagnostics);
        YamlMapping data = front.mapping() == null ? YamlMapping.EMPTY : front.mapping();
        var source = new MappedText(fileName, original);
        if (options.templateCode()) {
            new TemplateCode(source, data, diagnostics).resolve(front.bodyStart());
        } else {
            source.copy(front.bodyStart(), original.length());
        }
        var context = new ReadContext(options, diagnostics, source);
        Document document = BlockParsers.parse(source.text());
        List<Block> blocks = new BlockReader(context).read(document);
        var mended = Headings.mend(context, blocks, data);
        return diagnostics.with(
                new MarkdownDocument(front.mapping(), mended.title(), mended.blocks(), context.notes()));
    }

    private static String normalize(String text) {
        String s = text.startsWith("\uFEFF") ? text.substring(1) : text;
        if (s.indexOf('\r') >= 0) s = s.replace("\r\n", "\n").replace('\r', '\n');
        return s.indexOf('\0') >= 0 ? s.replace('\0', '\uFFFD') : s;
    }
}
