package octavo.pdf;

import java.util.List;

/// A page that a book reproduces.
///
/// @param content without marks
record FacsimilePage(
        Facsimiles.View view,
        Facsimiles.Source source,
        int number,
        PageBox box,
        byte[] content,
        List<PageText.Word> words) {
    boolean isPicture() {
        return !view.picture().isEmpty();
    }
}
