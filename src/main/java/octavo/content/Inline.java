package octavo.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Running text and what stands in it.
public sealed interface Inline {
    default Attributes attributes() {
        return Attributes.NONE;
    }

    /// Characters. White space collapses as in HTML.
    record Text(String text) implements Inline {}

    /// Stress or a title (`em`, `*x*`): italic in most styles.
    record Emphasis(Attributes attributes, List<Inline> content) implements Inline {
        public Emphasis {
            content = List.copyOf(content);
        }
    }

    /// Importance (`strong`, `**x**`): bold in most styles.
    record Strong(Attributes attributes, List<Inline> content) implements Inline {
        public Strong {
            content = List.copyOf(content);
        }
    }

    /// Set in small capitals; the characters are as written.
    record SmallCaps(Attributes attributes, List<Inline> content) implements Inline {
        public SmallCaps {
            content = List.copyOf(content);
        }
    }

    /// Below the line, and smaller.
    record Sub(Attributes attributes, List<Inline> content) implements Inline {
        public Sub {
            content = List.copyOf(content);
        }
    }

    /// Above the line, and smaller.
    record Sup(Attributes attributes, List<Inline> content) implements Inline {
        public Sup {
            content = List.copyOf(content);
        }
    }

    /// Code, a file name or the like: its characters are printed as they are.
    record Code(Attributes attributes, String text) implements Inline {}

    /// A link.
    ///
    /// @param target a URL, or `#id` within the article
    record Link(Attributes attributes, List<Inline> content, String target, @Nullable String title)
            implements Inline {
        public Link {
            content = List.copyOf(content);
        }
    }

    /// An image in the line; alone in a paragraph it is a picture (see [Block.Figure]).
    ///
    /// @param target path relative to the article's folder, forward slashes
    /// @param alt alternative text; empty when none is known (never a file name)
    record Image(Attributes attributes, String target, String alt, @Nullable String title)
            implements Inline {}

    /// A mark that leads to the [Note] of that id.
    record NoteRef(String noteId) implements Inline {}

    /// A citation of items of a bibliography.
    ///
    /// @param inText the author's name is part of the sentence (`@key`)
    /// @param source as it was written, printed where nothing resolves it
    record Citation(Attributes attributes, List<CitationItem> items, boolean inText, String source)
            implements Inline {
        public Citation {
            items = List.copyOf(items);
        }
    }

    /// A formula in the line.
    ///
    /// @param source in the notation, without its delimiters
    record Math(Attributes attributes, MathNotation notation, String source) implements Inline {}

    /// The line ends here (`br`).
    record LineBreak() implements Inline {}

    /// The original's page begins here.
    ///
    /// @param label its number as printed there
    record PageMark(String label) implements Inline {}

    /// An entry of the index leads here. It prints nothing itself.
    ///
    /// @param term as it stands in the index; ` > ` parts an entry from those under it, `*` around words is emphasis
    /// @param see the entry that is used instead: this one has no pages
    /// @param seeAlso another entry worth a look
    /// @param sort the term is filed as if it were written so
    record IndexTerm(
            String term, @Nullable String see, @Nullable String seeAlso, @Nullable String sort)
            implements Inline {
        public IndexTerm(String term) {
            this(term, null, null, null);
        }
    }

    /// Words that their attributes set apart: a language, a direction, a class.
    record Span(Attributes attributes, List<Inline> content) implements Inline {
        public Span {
            content = List.copyOf(content);
        }
    }
}
