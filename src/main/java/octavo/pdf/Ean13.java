package octavo.pdf;

import org.jspecify.annotations.Nullable;

/// The bars of an EAN-13 number (ISO/IEC 15420), in which ISBNs are printed.
public final class Ean13 {
    /// Of the number alone, without the quiet zones.
    static final int MODULES = 95;

    private static final String[] ODD = {
        "0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011",
        "0110111", "0001011"
    };

    /// The first digit is told by which of the next six are of even parity.
    private static final String[] PARITY = {
        "OOOOOO", "OOEOEE", "OOEEOE", "OOEEEO", "OEOOEE", "OEEOOE", "OEEEOO", "OEOEOE", "OEOEEO",
        "OEEOEO"
    };

    private Ean13() {}

    /// Thirteen digits of an ISBN with ten or thirteen, however it is written; null where it is none.
    public static @Nullable String of(String isbn) {
        String s =
                isbn.replaceAll("(?i)^\\s*(?:isbn)?(?:-1[03])?:?", "")
                        .replaceAll("[\\s\\u2010-\\u2015-]", "");
        if (s.matches("\\d{9}[\\dXx]")) {
            int sum = 0;
            for (int i = 0; i < 10; i++) {
                char c = s.charAt(i);
                sum += (10 - i) * (c == 'X' || c == 'x' ? 10 : c - '0');
            }
            if (sum % 11 != 0) return null;
            String twelve = "978" + s.substring(0, 9);
            return twelve + check(twelve);
        }
        return s.matches("\\d{13}") && check(s.substring(0, 12)) == s.charAt(12) - '0' ? s : null;
    }

    private static int check(String twelve) {
        int sum = 0;
        for (int i = 0; i < 12; i++) sum += (twelve.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        return (10 - sum % 10) % 10;
    }

    /// A module each: `1` is black.
    static String modules(String digits) {
        String parity = PARITY[digits.charAt(0) - '0'];
        StringBuilder b = new StringBuilder("101");
        for (int i = 0; i < 6; i++) {
            String odd = ODD[digits.charAt(i + 1) - '0'];
            b.append(parity.charAt(i) == 'O' ? odd : new StringBuilder(inverted(odd)).reverse());
        }
        b.append("01010");
        for (int i = 7; i < 13; i++) b.append(inverted(ODD[digits.charAt(i) - '0']));
        return b.append("101").toString();
    }

    private static String inverted(String bits) {
        return bits.replace('0', 'x').replace('1', '0').replace('x', '1');
    }

    /// The bars at the sides and in the middle are longer.
    static boolean isGuard(int module) {
        return module < 3 || module >= MODULES - 3 || module >= 45 && module < 50;
    }
}
