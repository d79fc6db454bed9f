package octavo.gather.html;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.content.ArticleBody;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.gather.source.Removed;
import octavo.gather.source.SourceFile;

/// The text of a page on the document model.
public record PageContent(
        List<Inline> title,
        List<Inline> subtitle,
        ArticleBody.Flow body,
        List<ImageRecord> imageRecords,
        SortedMap<String, SourceFile> images,
        List<Removed> removed) {
    public PageContent {
        title = List.copyOf(title);
        subtitle = List.copyOf(subtitle);
        imageRecords = List.copyOf(imageRecords);
        images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
        removed = List.copyOf(removed);
    }
}
