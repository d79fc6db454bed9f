package octavo.typeset.page;

/// Where a page begins: the first item, and what earlier pages left over.
///
/// @param item index of the first item
/// @param figure figures before it are placed
/// @param note notes before it are placed
/// @param noteLine lines of that note that are placed
record PageState(int item, int figure, int note, int noteLine) implements Comparable<PageState> {
    static final PageState START = new PageState(0, 0, 0, 0);

    /// As a record's own, which costs more until the compiler has got to it.
    @Override
    public int hashCode() {
        return ((item * 31 + figure) * 31 + note) * 31 + noteLine;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof PageState s
                && item == s.item
                && figure == s.figure
                && note == s.note
                && noteLine == s.noteLine;
    }

    @Override
    public int compareTo(PageState o) {
        int c = Integer.compare(item, o.item);
        if (c == 0) c = Integer.compare(figure, o.figure);
        if (c == 0) c = Integer.compare(note, o.note);
        return c == 0 ? Integer.compare(noteLine, o.noteLine) : c;
    }
}
