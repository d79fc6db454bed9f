package octavo.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An ISO 8601 date as XMP and the information dictionary write it, both to the second in UTC or the date's own zone.
///
/// @param xmp such as `2026-11-23T00:00:00Z`
/// @param info such as `D:20261123000000Z`
record PdfDate(String xmp, String info) {
    private static final Pattern ISO =
            Pattern.compile(
                    "(\\d{4})(?:-(\\d\\d)(?:-(\\d\\d)(?:T(\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.\\d+)?)?"
                            + "(Z|[+-]\\d\\d:\\d\\d)?)?)?)?");

    /// Null where it is no such date.
    static @Nullable PdfDate parse(String iso) {
        Matcher m = ISO.matcher(iso);
        if (!m.matches()) return null;
        String[] f = new String[7];
        for (int i = 0; i < f.length; i++) {
            String g = m.group(i + 1);
            f[i] = g != null ? g : i == 1 || i == 2 ? "01" : i == 6 ? "Z" : "00";
        }
        String zone = f[6].equals("Z") ? "Z" : f[6].replace(':', '\'') + "'";
        return new PdfDate(
                f[0] + "-" + f[1] + "-" + f[2] + "T" + f[3] + ":" + f[4] + ":" + f[5] + f[6],
                "D:" + f[0] + f[1] + f[2] + f[3] + f[4] + f[5] + zone);
    }
}
