package octavo.gather.clean;

import java.util.regex.Pattern;
import octavo.content.MathNotation;

/// The characters of a formula.
final class MathText {
    private static final Pattern ANNOTATION =
            Pattern.compile("<annotation(?:-xml)?\\b.*?</annotation(?:-xml)?>", Pattern.DOTALL);

    private MathText() {}

    /// MathML without its tags and annotations; other notations as they are written.
    static String of(MathNotation notation, String source) {
        if (notation != MathNotation.MATHML) return source;
        return ANNOTATION
                .matcher(source)
                .replaceAll("")
                .replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&nbsp;", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .trim();
    }
}
