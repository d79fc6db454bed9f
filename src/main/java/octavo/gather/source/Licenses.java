package octavo.gather.source;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds a Creative Commons licence that a text or an address names with its version.
public final class Licenses {
    private static final Pattern URL =
            Pattern.compile(
                    "creativecommons\\.org/(?:licenses/(by(?:-nc)?(?:-sa|-nd)?)/(\\d\\.\\d)|publicdomain/(zero|mark)/(\\d\\.\\d))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE =
            Pattern.compile(
                    "\\bCC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\\d\\.\\d)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME =
            Pattern.compile(
                    "Creative Commons\\s+Attribution((?:[- ](?:NonCommercial|Non-Commercial|ShareAlike|Share-Alike|NoDerivatives|NoDerivs|No Derivatives))*)\\s+(\\d\\.\\d)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ZERO = Pattern.compile("\\bCC0\\b", Pattern.CASE_INSENSITIVE);

    private Licenses() {}

    /// SPDX id, or null when none is named or its version is missing: a guess would be worse than none.
    public static @Nullable String find(String text) {
        Matcher m = URL.matcher(text);
        if (m.find()) {
            if (m.group(1) != null) return spdx(m.group(1), m.group(2));
            return m.group(3).equalsIgnoreCase("zero") ? "CC0-1.0" : "CC-PDM-1.0";
        }
        m = CODE.matcher(text);
        if (m.find()) return spdx(m.group(1), m.group(2));
        m = NAME.matcher(text);
        if (m.find()) return spdx("by" + parts(m.group(1)), m.group(2));
        return ZERO.matcher(text).find() ? "CC0-1.0" : null;
    }

    private static String parts(String names) {
        String n = names.toLowerCase(Locale.ROOT).replaceAll("[- ]", "");
        return (n.contains("noncommercial") ? "-nc" : "")
                + (n.contains("sharealike") ? "-sa" : "")
                + (n.contains("noderiv") ? "-nd" : "");
    }

    private static String spdx(String kind, String version) {
        return "CC-" + kind.toUpperCase(Locale.ROOT) + "-" + version;
    }
}
