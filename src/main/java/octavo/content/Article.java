package octavo.content;

import java.util.List;

/// A text with its metadata, its source and its rights.
public record Article(
        Metadata metadata,
        Source source,
        Rights rights,
        List<ImageRecord> images,
        ArticleBody body,
        Citing citing) {
    public Article {
        images = List.copyOf(images);
    }

    /// One that says nothing of its references.
    public Article(
            Metadata metadata,
            Source source,
            Rights rights,
            List<ImageRecord> images,
            ArticleBody body) {
        this(metadata, source, rights, images, body, Citing.NONE);
    }

    public Article withBody(ArticleBody other) {
        return new Article(metadata, source, rights, images, other, citing);
    }
}
