package octavo.pdf;

import java.util.ArrayList;
import java.util.List;

/// Pages that one task works on.
///
/// @param from index of the first
/// @param to index after the last
record Chunk(int from, int to) {
    private static final int PAGES = 32;

    static List<Chunk> of(int pages) {
        List<Chunk> chunks = new ArrayList<>();
        for (int p = 0; p < pages; p += PAGES) chunks.add(new Chunk(p, Math.min(p + PAGES, pages)));
        return chunks;
    }
}
