package octavo.content;

import java.util.List;

/// A text with its metadata, its source and its rights.
public record Article(
        Metadata metadata,
        Source source,
        Rights rights,
        List<ImageRecord> images,
        ArticleBody body) {
    public Article {
        images = List.copyOf(images);
    }
}
