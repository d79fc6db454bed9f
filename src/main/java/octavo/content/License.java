package octavo.content;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A licence by its SPDX id (SPDX License List 3.x).
///
/// @param name short, as it is printed: `CC BY-SA 4.0`
/// @param url of its text, or null
public record License(
        String spdx,
        String name,
        @Nullable String url,
        boolean nonCommercial,
        boolean noDerivatives,
        boolean shareAlike) {
    /// Element, version, and for ported licences the jurisdiction: `CC-BY-NC-SA-3.0-DE`.
    private static final Pattern CREATIVE_COMMONS =
            Pattern.compile(
                    "CC-BY(-NC)?(-SA|-ND)?-([1-4]\\.[05])(?:-([A-Z]{2,3}))?",
                    Pattern.CASE_INSENSITIVE);

    private static final Map<String, License> OTHERS =
            Map.ofEntries(
                    other(
                            "CC0-1.0",
                            "CC0 1.0",
                            "https://creativecommons.org/publicdomain/zero/1.0/",
                            false),
                    other(
                            "CC-PDM-1.0",
                            "Public Domain Mark 1.0",
                            "https://creativecommons.org/publicdomain/mark/1.0/",
                            false),
                    other(
                            "CC-PDDC",
                            "Public Domain Dedication",
                            "https://creativecommons.org/licenses/publicdomain/",
                            false),
                    other(
                            "GFDL-1.2-or-later",
                            "GNU FDL 1.2",
                            "https://www.gnu.org/licenses/old-licenses/fdl-1.2.html",
                            true),
                    other(
                            "GFDL-1.3-or-later",
                            "GNU FDL 1.3",
                            "https://www.gnu.org/licenses/fdl-1.3.html",
                            true),
                    other(
                            "OGL-UK-3.0",
                            "Open Government Licence 3.0",
                            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
                            false),
                    other(
                            "FAL-1.3",
                            "Free Art License 1.3",
                            "https://artlibre.org/licence/lal/en/",
                            true),
                    other("MIT", "MIT License", "https://opensource.org/license/mit", false),
                    other(
                            "Apache-2.0",
                            "Apache License 2.0",
                            "https://www.apache.org/licenses/LICENSE-2.0",
                            false));

    private static Map.Entry<String, License> other(
            String spdx, String name, String url, boolean shareAlike) {
        return Map.entry(
                spdx.toLowerCase(Locale.ROOT),
                new License(spdx, name, url, false, false, shareAlike));
    }

    /// Null for an id that is not known.
    public static @Nullable License find(String spdx) {
        String id = spdx.strip();
        Matcher m = CREATIVE_COMMONS.matcher(id);
        if (!m.matches()) return OTHERS.get(id.toLowerCase(Locale.ROOT));
        String elements = "by" + lower(m.group(1)) + lower(m.group(2));
        String port = m.group(4) == null ? "" : lower(m.group(4)) + "/";
        String name =
                "CC "
                        + elements.toUpperCase(Locale.ROOT)
                        + " "
                        + m.group(3)
                        + (m.group(4) == null ? "" : " " + m.group(4).toUpperCase(Locale.ROOT));
        return new License(
                id,
                name,
                "https://creativecommons.org/licenses/" + elements + "/" + m.group(3) + "/" + port,
                m.group(1) != null,
                "-ND".equalsIgnoreCase(m.group(2)),
                "-SA".equalsIgnoreCase(m.group(2)));
    }

    private static String lower(@Nullable String s) {
        return s == null ? "" : s.toLowerCase(Locale.ROOT);
    }

    /// The name as a link to the text, or the id as it was written where it is not known.
    public static Inline link(String spdx) {
        License l = find(spdx);
        if (l == null) return new Inline.Text(spdx);
        Inline name = new Inline.Text(l.name());
        return l.url() == null
                ? name
                : new Inline.Link(Attributes.NONE, java.util.List.of(name), l.url(), null);
    }
}
