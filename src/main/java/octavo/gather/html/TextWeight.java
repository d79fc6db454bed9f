package octavo.gather.html;

import org.jsoup.nodes.Element;

/// How much a text says: letters and digits count one, ideographs and syllables as many letters as a word of theirs
/// takes in alphabets.
///
/// @param sentences marks that end a sentence, in any script
record TextWeight(double weight, int sentences) {
    private static final double IDEOGRAPH = 2.5;
    private static final String ENDS = ".!?…。！？؟۔।॥։።";

    static TextWeight of(String text) {
        double weight = 0;
        int sentences = 0;
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 128) {
                if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9') weight++;
                else if (c == '.' || c == '!' || c == '?') sentences += ends(text, i) ? 1 : 0;
                else if (c > ' ') weight += 0.5;
                continue;
            }
            if (ENDS.indexOf(c) >= 0) sentences++;
            else if (isIdeograph(c)) weight += IDEOGRAPH;
            else if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) weight++;
        }
        return new TextWeight(weight, sentences);
    }

    /// The weight of what stands in an element's links.
    static double ofLinks(Element e) {
        return of(e.select("a[href]").text()).weight();
    }

    /// A full stop between digits or letters ends no sentence.
    private static boolean ends(String text, int i) {
        return i + 1 == text.length()
                || !Character.isLetterOrDigit(text.charAt(i + 1)) && text.charAt(i + 1) != '/';
    }

    private static boolean isIdeograph(char c) {
        return c >= 0x2E80 && c <= 0x9FFF && !(c >= 0x3000 && c <= 0x303F)
                || c >= 0xAC00 && c <= 0xD7AF
                || c >= 0xF900 && c <= 0xFAFF;
    }
}
