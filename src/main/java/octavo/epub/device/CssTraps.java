package octavo.epub.device;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What devices trip over in a style sheet.
final class CssTraps {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern FUNCTION =
            Pattern.compile("[:\\s,(](calc|min|max|clamp|var|env)\\(");
    private static final Pattern DECLARATION =
            Pattern.compile("([a-z-]+)\\s*:\\s*([^;{}]+)\\s*[;}]");
    private static final Pattern HARMLESS =
            Pattern.compile("(?i)(inherit|initial|unset|currentcolor|transparent|none)");
    private static final Pattern NEGATIVE = Pattern.compile("(^|\\s)-[0-9.]");
    private static final Pattern FIXED = Pattern.compile("[0-9.]+(pt|px|cm|mm|in|pc)\\b");

    private CssTraps() {}

    static void check(EpubContents.Item i, DeviceProfile.Css css, DeviceCheck.Sink sink) {
        String text = COMMENT.matcher(i.text()).replaceAll(" ");
        Matcher f = FUNCTION.matcher(text);
        if (!css.functions() && f.find()) {
            sink.warn(
                    "ebook-css-function",
                    i,
                    "the style uses " + f.group(1) + "(): the device drops all of it",
                    "write the length itself in the style's e-book part");
        }
        Matcher d = DECLARATION.matcher(text);
        boolean colors = css.colors();
        boolean heights = css.fixedHeights();
        boolean margins = css.negativeMargins();
        while (d.find()) {
            String name = d.group(1);
            String value = d.group(2).replace("!important", "").strip();
            boolean color = name.equals("color") || name.equals("background-color");
            if (!colors && color && !HARMLESS.matcher(value).matches()) {
                colors = true;
                sink.warn(
                        "ebook-css-color",
                        i,
                        "a fixed colour (" + name + ": " + value + ") can't be read at night",
                        "take `currentColor`, or put the rule into the style's print part");
            }
            boolean height = name.equals("height") || name.equals("line-height");
            if (!heights && height && FIXED.matcher(value).find()) {
                heights = true;
                sink.warn(
                        "ebook-css-height",
                        i,
                        "a fixed height (" + name + ": " + value + ") cuts large letters",
                        "take a number or em");
            }
            if (!margins && name.startsWith("margin") && NEGATIVE.matcher(value).find()) {
                margins = true;
                sink.warn(
                        "ebook-css-margin",
                        i,
                        "a negative margin (" + name + ": " + value + ") cuts the text off",
                        "take it out of the style's e-book part");
            }
        }
    }
}
