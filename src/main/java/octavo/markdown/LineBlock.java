package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.VerseLine;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Line blocks: lines that begin with `| `. Spaces after that indent, two a step; an empty line `|` ends a stanza; a
/// line without the mark goes on with the one before.
final class LineBlock {
    private static final int SPACES_A_STEP = 2;

    private LineBlock() {}

    static @Nullable Block read(ReadContext context, Leaf leaf, SourceSpan span) {
        List<String> lines = leaf.lines();
        if (!isVerse(lines)) return null;
        List<List<VerseLine>> stanzas = new ArrayList<>();
        List<VerseLine> stanza = new ArrayList<>();
        int offset = 0;
        int i = 0;
        while (i < lines.size()) {
            int start = offset;
            offset += lines.get(i).length() + 1;
            i++;
            while (i < lines.size() && !lines.get(i).startsWith("|")) {
                offset += lines.get(i).length() + 1;
                i++;
            }
            int textStart = start + 1;
            int end = offset - 1;
            int spaces = 0;
            while (textStart < end && leaf.text().charAt(textStart) == ' ') {
                textStart++;
                spaces++;
            }
            if (textStart >= end) {
                if (!stanza.isEmpty()) stanzas.add(stanza);
                stanza = new ArrayList<>();
            } else {
                int indent = spaces / SPACES_A_STEP;
                stanza.add(
                        new VerseLine(
                                indent, InlineReader.read(context, leaf.part(textStart, end))));
            }
        }
        if (!stanza.isEmpty()) stanzas.add(stanza);
        return stanzas.isEmpty() ? null : new Block.Verse(Attributes.NONE, stanzas, span);
    }

    private static boolean isVerse(List<String> lines) {
        if (lines.isEmpty() || !lines.getFirst().startsWith("|")) return false;
        boolean all = true;
        boolean closed = true;
        for (String l : lines) {
            if (!l.startsWith("|")) continue;
            all &= l.length() == 1 || l.charAt(1) == ' ';
            closed &= l.length() > 1 && l.endsWith("|") && !l.endsWith("\\|");
        }
        return all && !closed;
    }

    /// A line as it is written.
    static String mark(int indent) {
        return "| " + " ".repeat(indent * SPACES_A_STEP);
    }
}
