package octavo.markdown;

import octavo.content.Article;
import octavo.yaml.YamlMapping;

/// An `article.md`.
///
/// @param other keys of the front matter that Octavo does not know; they are kept
record ArticleFile(Article article, YamlMapping other) {}
