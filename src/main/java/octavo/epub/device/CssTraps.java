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

    private static final Pattern REMOTE =
            Pattern.compile(
                    "(?i)(?:url\\(\\s*['\"]?|@import\\s+['\"])\\s*((?:https?:|ftp:|//)[^'\")\\s;]*)");
    private static final Pattern RULE = Pattern.compile("([^{};]+)\\{([^{}]*)\\}");
    private static final Pattern BODY =
            Pattern.compile("(?i)\\s*(html|:root|body|p|body\\s*>?\\s*p)\\s*");
    private static final Pattern SAME =
            Pattern.compile("(?i)\\s*(1(\\.0*)?r?em|100%|inherit|initial|unset|medium)\\s*");
    private static final Pattern MODERN =
            Pattern.compile(
                    "(?i)(display\\s*:\\s*(?:inline-)?(?:flex|grid)|column-(?:count|width)\\s*:|[0-9](?:vw|vh|vmin|vmax|rem)\\b)");
    private static final Pattern POSITION =
            Pattern.compile("(?i)position\\s*:\\s*(absolute|fixed|sticky)");

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
        layout(i, text, css, sink);
        Matcher remote = REMOTE.matcher(text);
        if (remote.find()) {
            sink.warn(
                    "ebook-remote",
                    i,
                    "'" + remote.group(1) + "' would be fetched from the network",
                    "put it into the book's folder");
        }
        Matcher d = DECLARATION.matcher(text);
        boolean sizes = css.fixedSizes();
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
            if (!sizes && name.equals("font-size") && FIXED.matcher(value).find()) {
                sizes = true;
                sink.warn(
                        "ebook-css-size",
                        i,
                        "letters of a fixed size (" + value + ") do not grow with the reader's",
                        "take em or per cent");
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

    private static void layout(
            EpubContents.Item i, String text, DeviceProfile.Css css, DeviceCheck.Sink sink) {
        Matcher position = POSITION.matcher(text);
        if (!css.positions() && position.find()) {
            sink.warn(
                    "ebook-css-position",
                    i,
                    "`position: " + position.group(1) + "` covers other text or is cut off",
                    "leave the element where it stands in the text");
        }
        Matcher modern = MODERN.matcher(text);
        if (!css.modern() && modern.find()) {
            sink.warn(
                    "ebook-css-modern",
                    i,
                    "'" + modern.group(1).strip() + "' is newer than the device's engine",
                    "say the same with blocks, em and per cent");
        }
        Matcher rule = RULE.matcher(text);
        while (!css.bodySize() && rule.find()) {
            boolean body = false;
            for (String s : rule.group(1).split(",")) body |= BODY.matcher(s).matches();
            if (!body) continue;
            Matcher d = DECLARATION.matcher(rule.group(2) + ";");
            while (d.find()) {
                String name = d.group(1);
                boolean size = name.equals("font-size") && !SAME.matcher(d.group(2)).matches();
                if (!size && !name.equals("line-height")) continue;
                sink.warn(
                        "ebook-css-body",
                        i,
                        "the body's text has a "
                                + name
                                + " of its own ("
                                + d.group(2).strip()
                                + "): the reader's setting is overridden",
                        "build it with `--for` and the profile's name, which leaves them to the reader");
                return;
            }
        }
    }
}
