package octavo.style.css;

import java.util.List;
import octavo.diag.SourceSpan;

/// A style sheet as it was written, rule by rule; `@media` is resolved into [Applies].
public record CssSheet(List<ImportRule> imports, List<StyleRule> rules, List<PageRule> pages) {
    public static final CssSheet EMPTY = new CssSheet(List.of(), List.of(), List.of());

    public CssSheet {
        imports = List.copyOf(imports);
        rules = List.copyOf(rules);
        pages = List.copyOf(pages);
    }

    /// The media for which a rule holds.
    public record Applies(boolean print, boolean epub) {
        public static final Applies ALL = new Applies(true, true);

        public Applies and(Applies o) {
            return new Applies(print && o.print, epub && o.epub);
        }

        Applies or(Applies o) {
            return new Applies(print || o.print, epub || o.epub);
        }
    }

    /// `@import`.
    ///
    /// @param address as it is written, relative to the sheet
    public record ImportRule(String address, Applies applies, SourceSpan span) {}

    /// A rule for elements: its declarations hold where any of the selectors matches.
    public record StyleRule(
            List<Selector> selectors, List<RawDeclaration> declarations, Applies applies) {
        public StyleRule {
            selectors = List.copyOf(selectors);
            declarations = List.copyOf(declarations);
        }
    }

    /// `@page` with its margin boxes and `@footnote`.
    public record PageRule(
            List<PageSelectors> selectors,
            List<RawDeclaration> declarations,
            List<MarginRule> boxes,
            Applies applies) {
        public PageRule {
            selectors = List.copyOf(selectors);
            declarations = List.copyOf(declarations);
            boxes = List.copyOf(boxes);
        }
    }

    /// One selector of an `@page` rule.
    ///
    /// @param name of the page type; empty for any
    public record PageSelectors(
            String name, boolean first, boolean blank, boolean left, boolean right) {
        /// CSS Paged Media 3, section 3.2: page type, then `:first` and `:blank`, then `:left` and `:right`.
        public int specificity() {
            return (name.isEmpty() ? 0 : 10_000)
                    + ((first ? 1 : 0) + (blank ? 1 : 0)) * 100
                    + ((left ? 1 : 0) + (right ? 1 : 0));
        }
    }

    /// @param name `top-left`, …, or `footnote`; without `@`
    public record MarginRule(String name, List<RawDeclaration> declarations, SourceSpan span) {
        public MarginRule {
            declarations = List.copyOf(declarations);
        }
    }

    /// @param property lower case, but a custom property as written
    /// @param text of the value, for a message
    public record RawDeclaration(
            String property, List<Value> value, String text, boolean important, SourceSpan span) {
        public RawDeclaration {
            value = List.copyOf(value);
        }
    }
}
