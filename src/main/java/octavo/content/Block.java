package octavo.content;

import java.util.List;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A block of an article's text.
public sealed interface Block {
    Attributes attributes();

    /// Where in the source the block begins, or null when it was generated.
    @Nullable SourceSpan span();

    /// A paragraph.
    record Paragraph(Attributes attributes, List<Inline> content, @Nullable SourceSpan span)
            implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }

        public static Paragraph of(List<Inline> content) {
            return new Paragraph(Attributes.NONE, content, null);
        }
    }

    /// A heading within an article.
    ///
    /// @param level 1 (the first below the article's title) to 6
    record Heading(
            Attributes attributes, int level, List<Inline> content, @Nullable SourceSpan span)
            implements Block {
        public Heading {
            if (level < 1 || level > 6)
                throw new IllegalArgumentException("heading level " + level);
            content = List.copyOf(content);
        }
    }

    /// A quotation set off from the text (`blockquote`).
    record Quote(Attributes attributes, List<Block> content, @Nullable SourceSpan span)
            implements Block {
        public Quote {
            content = List.copyOf(content);
        }
    }

    /// A list. (The name `List` is Java's.)
    ///
    /// @param numbering of an ordered list; null for a bulleted one
    /// @param start number of the first item
    /// @param tight no space between the items
    record ListBlock(
            Attributes attributes,
            @Nullable Numbering numbering,
            int start,
            boolean tight,
            List<ListItem> items,
            @Nullable SourceSpan span)
            implements Block {
        public ListBlock {
            items = List.copyOf(items);
        }

        public boolean ordered() {
            return numbering != null;
        }
    }

    /// Terms with their definitions (`dl`).
    record DefinitionList(
            Attributes attributes, List<DefinitionItem> items, @Nullable SourceSpan span)
            implements Block {
        public DefinitionList {
            items = List.copyOf(items);
        }
    }

    /// Preformatted text: white space and line ends (`\n`) count.
    ///
    /// @param codeLanguage name of the programming language, or null
    record CodeBlock(
            Attributes attributes,
            @Nullable String codeLanguage,
            String text,
            @Nullable SourceSpan span)
            implements Block {}

    /// A figure: mostly a paragraph with one [Inline.Image], but a table or code may stand in it as well.
    ///
    /// @param caption may be empty
    /// @param credit may be empty; verbatim
    record Figure(
            Attributes attributes,
            List<Block> content,
            List<Block> caption,
            List<Inline> credit,
            @Nullable SourceSpan span)
            implements Block {
        public Figure {
            content = List.copyOf(content);
            caption = List.copyOf(caption);
            credit = List.copyOf(credit);
        }
    }

    /// A table; cells may span rows and columns.
    ///
    /// @param columns alignment of each column; its size is the number of columns
    record Table(
            Attributes attributes,
            List<Inline> caption,
            List<Alignment> columns,
            List<TableRow> head,
            List<TableRow> body,
            List<TableRow> foot,
            @Nullable SourceSpan span)
            implements Block {
        public Table {
            caption = List.copyOf(caption);
            columns = List.copyOf(columns);
            head = List.copyOf(head);
            body = List.copyOf(body);
            foot = List.copyOf(foot);
        }
    }

    /// Verse: stanzas of lines, each line kept.
    record Verse(Attributes attributes, List<List<VerseLine>> stanzas, @Nullable SourceSpan span)
            implements Block {
        public Verse {
            stanzas = stanzas.stream().map(List::copyOf).toList();
        }
    }

    /// Displayed mathematics.
    record MathBlock(
            Attributes attributes, MathNotation notation, String source, @Nullable SourceSpan span)
            implements Block {}

    /// A break of scene or thought (`hr` of HTML).
    record ThematicBreak(Attributes attributes, @Nullable SourceSpan span) implements Block {}

    /// A part of the text with a role of its own.
    record Division(
            Attributes attributes,
            DivisionKind kind,
            List<Block> content,
            @Nullable SourceSpan span)
            implements Block {
        public Division {
            content = List.copyOf(content);
        }
    }
}
