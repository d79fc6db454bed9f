package octavo.cite.csl;

import java.util.Locale;

/// Tells particles and suffixes from family and given names, where the source left them within.
final class Particles {
    private Particles() {}

    static CslName parse(CslName n) {
        if (n.isLiteral()) return n;
        String family = n.family();
        if (family.length() > 1 && family.startsWith("\"") && family.endsWith("\""))
            return with(
                    n,
                    family.substring(1, family.length() - 1),
                    n.given(),
                    n.droppingParticle(),
                    n.nonDroppingParticle(),
                    n.suffix(),
                    n.commaSuffix());
        if (!n.parseParticles()) return n;
        String given = n.given();
        String dropping = n.droppingParticle();
        String non = n.nonDroppingParticle();
        String suffix = n.suffix();
        boolean comma = n.commaSuffix();
        int c = given.indexOf(',');
        if (suffix.isEmpty() && c > 0) {
            String rest = given.substring(c + 1).strip();
            boolean bang = rest.startsWith("!");
            if (bang) rest = rest.substring(1).strip();
            given = given.substring(0, c).strip();
            String low = rest.toLowerCase(Locale.ROOT);
            if (low.equals(rest)
                    && !Character.isDigit(rest.isEmpty() ? '0' : rest.charAt(0))
                    && dropping.isEmpty()) {
                dropping = rest;
                comma = true;
            } else {
                suffix = rest;
                comma |= bang;
            }
        }
        if (non.isEmpty()) {
            int end = familyParticle(family);
            if (end > 0) {
                non = family.substring(0, end);
                if (non.endsWith(" ") && !non.endsWith("’ ") && !non.endsWith("' "))
                    non = non.strip();
                family = family.substring(end).strip();
            }
        }
        if (dropping.isEmpty() && !given.isEmpty()) {
            int start = givenParticle(given);
            if (start > 0) {
                dropping = given.substring(start).strip();
                given = given.substring(0, start).strip();
            }
        }
        return with(n, family, given, dropping, non, suffix, comma);
    }

    private static CslName with(
            CslName n,
            String family,
            String given,
            String dropping,
            String non,
            String suffix,
            boolean comma) {
        return new CslName(
                family, given, dropping, non, suffix, comma, n.staticOrdering(), "", false);
    }

    /// Where the family name proper starts after words in lower case.
    private static int familyParticle(String s) {
        int end = 0;
        int i = 0;
        while (i < s.length()) {
            int cp = s.codePointAt(i);
            if (!Character.isLowerCase(cp) && cp != '\'' && cp != '’' && cp != 'ʿ' && cp != '‘')
                break;
            int k = i;
            while (k < s.length() && (Character.isLetter(s.charAt(k)) || s.charAt(k) == '.')) k++;
            if (k >= s.length()) break;
            char after = s.charAt(k);
            if (after == ' ') k++;
            else if ((after == '\'' || after == '’') && k - i <= 4 && k > i) {
                k++;
                if (k < s.length() && s.charAt(k) == ' ') k++;
            } else if (after == '-' && k - i <= 3 && k > i) k++;
            else if (after == '\'' || after == '’') {
                k++;
                while (k < s.length() && Character.isLetter(s.charAt(k))) k++;
                if (k >= s.length() || s.charAt(k) != ' ') break;
                k++;
            } else break;
            if (k >= s.length()) break;
            end = k;
            i = k;
        }
        return end;
    }

    /// Where words in lower case at the end of the given name start, or -1.
    private static int givenParticle(String s) {
        int start = s.length();
        while (true) {
            int space = s.lastIndexOf(' ', start - 1);
            if (space <= 0) break;
            String w = s.substring(space + 1, start).strip();
            if (w.isEmpty()) break;
            boolean lower = true;
            for (int i = 0; i < w.length(); i++) {
                char c = w.charAt(i);
                lower &= Character.isLowerCase(c) || c == '\'' || c == '’' || c == '-';
            }
            if (!lower || !Character.isLowerCase(w.charAt(0))) break;
            start = space;
        }
        return start == s.length() ? -1 : start;
    }
}
