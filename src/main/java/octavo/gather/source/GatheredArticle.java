package octavo.gather.source;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import octavo.content.Article;
import octavo.gather.clean.Cleaner;
import octavo.gather.clean.HouseStyle;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// An article as it was gathered, with everything that goes into its folder.
///
/// @param article its `source.file`, `sha256` and `added` are filled when it is written
/// @param slug suggested name of its folder: ASCII letters, digits, hyphens
/// @param partTitle title of the part of the source in which it stands, or null
/// @param other keys of the source's own front matter that say nothing Octavo knows; they are kept
/// @param removed what was taken out of the text, in the order of the source
/// @param evidence the source as it was gathered
/// @param shared what it shares with the other articles of its source, or null
/// @param images by their path relative to the article's folder
/// @param changes how many changes of each class were made, by the cleaning and before
/// @param origins by field of the metadata: where in the source its value stands
public record GatheredArticle(
        Article article,
        String slug,
        @Nullable String partTitle,
        YamlMapping other,
        List<Removed> removed,
        SourceFile evidence,
        @Nullable SharedEvidence shared,
        SortedMap<String, SourceFile> images,
        SortedMap<String, Integer> changes,
        SortedMap<String, String> origins) {
    public GatheredArticle {
        removed = List.copyOf(removed);
        images = Collections.unmodifiableSortedMap(new TreeMap<>(images));
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
        origins = Collections.unmodifiableSortedMap(new TreeMap<>(origins));
    }

    /// As a reader makes it, before it is cleaned.
    public GatheredArticle(
            Article article,
            String slug,
            @Nullable String partTitle,
            YamlMapping other,
            List<Removed> removed,
            SourceFile evidence,
            @Nullable SharedEvidence shared,
            SortedMap<String, SourceFile> images) {
        this(
                article,
                slug,
                partTitle,
                other,
                removed,
                evidence,
                shared,
                images,
                Collections.emptySortedMap(),
                Collections.emptySortedMap());
    }

    /// Cleaned on the document model, whatever the source.
    public GatheredArticle cleaned(@Nullable HouseStyle house) {
        Cleaner.Cleaned c = Cleaner.clean(article, house);
        SortedMap<String, Integer> all = new TreeMap<>(changes);
        all.putAll(c.changes());
        return new GatheredArticle(
                c.article(),
                slug,
                partTitle,
                other,
                removed,
                evidence,
                shared,
                images,
                all,
                origins);
    }

    public GatheredArticle with(Article other) {
        return with(other, removed);
    }

    /// @param removedNow takes the place of what was removed before
    public GatheredArticle with(Article other, List<Removed> removedNow) {
        return new GatheredArticle(
                other,
                slug,
                partTitle,
                this.other,
                removedNow,
                evidence,
                shared,
                images,
                changes,
                origins);
    }

    /// What was changed before it was an article.
    ///
    /// @param times how often; where it is 0, nothing is noted
    public GatheredArticle withChange(String kind, int times) {
        SortedMap<String, Integer> all = new TreeMap<>(changes);
        if (times > 0) all.put(kind, times);
        return new GatheredArticle(
                article, slug, partTitle, other, removed, evidence, shared, images, all, origins);
    }

    public GatheredArticle withOrigins(SortedMap<String, String> stated) {
        return new GatheredArticle(
                article, slug, partTitle, other, removed, evidence, shared, images, changes,
                stated);
    }
}
