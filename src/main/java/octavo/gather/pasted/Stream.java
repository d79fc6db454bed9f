package octavo.gather.pasted;

import java.util.regex.Pattern;

/// Announcements of other articles above or below one that is shown whole: each with its title, a sentence or two, and
/// how many comments it has.
///
/// @param from index of the first line that counts comments; the number of units where there are none
/// @param to index after the last
record Stream(int from, int to) {
    /// So many announcements are no accident.
    private static final int FEWEST = 3;

    /// Words of a line that counts comments and leads to them.
    private static final int LINE = 8;

    private static final Pattern COUNTER =
            Pattern.compile(
                    "(?iu)^\\d[\\d.,]*\\s*(?:comments?|kommentare?|commentaires?|comentários?|comentarios?|commenti?|reacties?|komentarzy|комментари\\p{L}*|коментар\\p{L}*)\\b.*");

    /// @param start index from which they are looked for
    static Stream of(Paste p, int start) {
        int first = p.size();
        int last = first;
        int count = 0;
        boolean prose = true;
        for (int i = start; i < p.size(); i++) {
            prose |= p.prose(i);
            if (!prose || !isCounter(p, i)) continue;
            if (count++ == 0) first = i;
            last = i;
            prose = false;
        }
        return count < FEWEST ? new Stream(p.size(), p.size()) : new Stream(first, last + 1);
    }

    boolean holds(int i) {
        return i >= from && i < to;
    }

    private static boolean isCounter(Paste p, int i) {
        return p.shape(i).count() <= LINE && COUNTER.matcher(p.text(i)).matches();
    }
}
