package octavo.pdf;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page that a book reproduces.
///
/// @param content without marks
/// @param marked with the source's marks; null where its structure can't be taken over
record FacsimilePage(
        Facsimiles.View view,
        Facsimiles.Source source,
        int number,
        PageBox box,
        byte[] content,
        List<PageText.Word> words,
        @Nullable Marked marked) {
    /// @param made by the source's marked-content ids those of `content`
    /// @param count of ids
    record Marked(byte[] content, Map<Integer, List<Integer>> made, int count) {}

    boolean isPicture() {
        return !view.picture().isEmpty();
    }
}
