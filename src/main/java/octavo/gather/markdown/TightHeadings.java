package octavo.gather.markdown;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Headings written without the space after their signs, `##Evaluating options`, as the first Markdown had them: a line
/// between empty ones that begins with two to six signs and a capital letter or a figure. One sign may be a tag.
final class TightHeadings {
    private static final Pattern FENCE = Pattern.compile("^ {0,3}(`{3,}|~{3,}).*");
    private static final Pattern TIGHT = Pattern.compile("(#{2,6})([\\p{Lu}\\p{N}].{0,300})");

    private TightHeadings() {}

    /// The text with the space where it belongs; lines keep their numbers.
    static String mended(String text) {
        if (!text.contains("\n##")) return text;
        String[] lines = text.split("\n", -1);
        String fence = "";
        boolean changed = false;
        for (int i = 1; i < lines.length; i++) {
            Matcher f = FENCE.matcher(lines[i]);
            if (!fence.isEmpty()) {
                if (lines[i].strip().startsWith(fence)) fence = "";
            } else if (f.matches()) {
                fence = f.group(1);
            } else {
                Matcher m = TIGHT.matcher(lines[i].stripTrailing());
                boolean alone =
                        lines[i - 1].isBlank() && (i + 1 == lines.length || lines[i + 1].isBlank());
                if (!alone || !m.matches()) continue;
                lines[i] = m.group(1) + " " + m.group(2);
                changed = true;
            }
        }
        return changed ? String.join("\n", lines) : text;
    }
}
