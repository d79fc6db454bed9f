package octavo.markdown;

import octavo.content.Article;
import octavo.yaml.YamlMapping;

/// An `article.md`.
///
/// @param other keys of the front matter that Octavo does not know; they are kept
/// @param frontMatter as it was read, for the places of its values; empty where there is none
public record ArticleFile(Article article, YamlMapping other, YamlMapping frontMatter) {}
