package octavo.gather.pasted;

import java.util.regex.Pattern;

/// Announcements of other articles below one that is shown whole: each with its title, a sentence or two, and how many
/// comments it has.
final class Stream {
    /// So many announcements are no accident.
    private static final int FEWEST = 3;

    /// Words of a line that counts comments and leads to them.
    private static final int LINE = 8;

    private static final Pattern COUNTER =
            Pattern.compile(
                    "(?iu)^\\d[\\d.,]*\\s*(?:comments?|kommentare?|commentaires?|comentários?|comentarios?|commenti?|reacties?|komentarzy|комментари\\p{L}*|коментар\\p{L}*)\\b.*");

    private Stream() {}

    /// Index of the first unit of the first announcement after that index; the number of units where there are none.
    static int begin(Paste p, int from) {
        int first = p.size();
        int count = 0;
        boolean prose = true;
        for (int i = from; i < p.size(); i++) {
            prose |= p.prose(i);
            if (!prose || !isCounter(p, i)) continue;
            if (count++ == 0) first = i;
            prose = false;
        }
        return count < FEWEST ? p.size() : first;
    }

    private static boolean isCounter(Paste p, int i) {
        return p.shape(i).count() <= LINE && COUNTER.matcher(p.text(i)).matches();
    }
}
