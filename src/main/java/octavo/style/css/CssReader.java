package octavo.style.css;

import com.helger.css.CSSSourceLocation;
import com.helger.css.ICSSSourceLocationAware;
import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSFontFaceRule;
import com.helger.css.decl.CSSImportRule;
import com.helger.css.decl.CSSKeyframesRule;
import com.helger.css.decl.CSSLayerRule;
import com.helger.css.decl.CSSMediaQuery;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSNamespaceRule;
import com.helger.css.decl.CSSPageMarginBlock;
import com.helger.css.decl.CSSPageRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CSSSupportsConditionDeclaration;
import com.helger.css.decl.CSSSupportsConditionNegation;
import com.helger.css.decl.CSSSupportsConditionNested;
import com.helger.css.decl.CSSSupportsRule;
import com.helger.css.decl.CSSUnknownRule;
import com.helger.css.decl.CSSViewportRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ECSSSupportsConditionOperator;
import com.helger.css.decl.ICSSPageRuleMember;
import com.helger.css.decl.ICSSSupportsConditionMember;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.handler.DoNothingCSSParseExceptionCallback;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.DoNothingCSSInterpretErrorHandler;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.style.css.CssSheet.Applies;
import octavo.style.css.CssSheet.ImportRule;
import octavo.style.css.CssSheet.MarginRule;
import octavo.style.css.CssSheet.PageRule;
import octavo.style.css.CssSheet.PageSelectors;
import octavo.style.css.CssSheet.RawDeclaration;
import octavo.style.css.CssSheet.StyleRule;
import org.jspecify.annotations.Nullable;

/// Reads a style sheet with ph-css. What it does not understand is a warning and is skipped, as CSS wants it.
public final class CssReader {
    private static final CSSWriterSettings WRITER =
            new CSSWriterSettings().setOptimizedOutput(false).setRemoveUnnecessaryCode(false);

    private final String file;
    private final Diagnostics diagnostics = new Diagnostics();
    private final List<ImportRule> imports = new ArrayList<>();
    private final List<StyleRule> rules = new ArrayList<>();
    private final List<PageRule> pages = new ArrayList<>();

    private final BiPredicate<String, List<Value>> understood;

    private CssReader(String file, BiPredicate<String, List<Value>> understood) {
        this.file = file;
        this.understood = understood;
    }

    /// @param file for the diagnostics
    ///
    /// @param understood whether a property takes a value, for `@supports`
    public static Outcome<CssSheet> read(
            String file, String text, BiPredicate<String, List<Value>> understood) {
        CssReader reader = new CssReader(file, understood);
        SourceSpan tooDeep = Nesting.tooDeep(file, text);
        if (tooDeep != null) {
            reader.warn(
                    "css-syntax", "brackets are nested too deeply; nothing is read", tooDeep, null);
            return reader.diagnostics.with(CssSheet.EMPTY);
        }
        SyntaxWarnings syntax = new SyntaxWarnings(file, reader.diagnostics);
        CSSReaderSettings settings =
                new CSSReaderSettings()
                        .setBrowserCompliantMode(true)
                        .setUseSourceLocation(true)
                        .setCustomErrorHandler(syntax)
                        .setCustomExceptionHandler(new DoNothingCSSParseExceptionCallback())
                        .setInterpretErrorHandler(new DoNothingCSSInterpretErrorHandler());
        CascadingStyleSheet sheet =
                parsed(PageBlocks.mended(file, text, reader.diagnostics), settings);
        syntax.end();
        if (sheet == null) {
            reader.warn(
                    "css-syntax", "the style sheet can't be read", SourceSpan.ofFile(file), null);
            return reader.diagnostics.with(CssSheet.EMPTY);
        }
        for (CSSImportRule i : sheet.getAllImportRules()) reader.addImport(i);
        for (CSSNamespaceRule n : sheet.getAllNamespaceRules()) reader.unsupported("@namespace", n);
        for (ICSSTopLevelRule r : sheet.getAllRules()) reader.add(r, Applies.ALL);
        return reader.diagnostics.with(new CssSheet(reader.imports, reader.rules, reader.pages));
    }

    /// Null where the parser gives up. It throws what it likes on trees that its recovery has left incomplete.
    private static @Nullable CascadingStyleSheet parsed(String text, CSSReaderSettings settings) {
        try {
            return CSSReader.readFromStringReader(text, settings);
        } catch (RuntimeException e) {
            return null;
        }
    }

    private void addImport(CSSImportRule rule) {
        SourceSpan span = span(rule);
        Applies applies =
                rule.hasMediaQueries() ? applies(rule.getAllMediaQueries(), span) : Applies.ALL;
        imports.add(new ImportRule(rule.getLocationString(), applies, span));
    }

    private void add(ICSSTopLevelRule rule, Applies applies) {
        switch (rule) {
            case CSSStyleRule r -> addStyle(r, applies);
            case CSSPageRule r -> addPage(r, applies);
            case CSSMediaRule r -> {
                Applies inner = applies.and(applies(r.getAllMediaQueries(), span(r)));
                for (ICSSTopLevelRule child : r.getAllRules()) add(child, inner);
            }
            case CSSFontFaceRule r ->
                    warn(
                            "css-unsupported-at-rule",
                            "@font-face is not supported",
                            span(r),
                            "put the font files into the book's fonts/ folder");
            case CSSSupportsRule r -> {
                if (!holds(r.getAllSupportConditionMembers())) return;
                for (ICSSTopLevelRule child : r.getAllRules()) add(child, applies);
            }
            case CSSLayerRule r -> unsupported("@layer", r);
            case CSSKeyframesRule r -> unsupported("@keyframes", r);
            case CSSViewportRule r -> unsupported("@viewport", r);
            case CSSUnknownRule r -> unsupported(r.getDeclaration(), r);
            default -> unsupported("rule", rule);
        }
    }

    /// CSS Conditional 3, section 6: `and` and `or` don't stand side by side.
    private boolean holds(List<ICSSSupportsConditionMember> members) {
        boolean any = members.contains(ECSSSupportsConditionOperator.OR);
        boolean result = !any;
        for (ICSSSupportsConditionMember m : members) {
            boolean own =
                    switch (m) {
                        case ECSSSupportsConditionOperator _ -> result;
                        case CSSSupportsConditionNested n -> holds(n.getAllMembers());
                        case CSSSupportsConditionNegation n ->
                                !holds(List.of(n.getSupportsMember()));
                        case CSSSupportsConditionDeclaration d -> understood(d.getDeclaration());
                        default -> false;
                    };
            result = any ? result || own : result && own;
        }
        return result;
    }

    private boolean understood(CSSDeclaration d) {
        String name = d.getProperty();
        return name.startsWith("--")
                || understood.test(
                        name.toLowerCase(Locale.ROOT),
                        ValueParser.parse(d.getExpression().getAsCSSString(WRITER, 0)));
    }

    private void unsupported(String name, Object rule) {
        warn("css-unsupported-at-rule", name + " is not supported", span(rule), null);
    }

    private void addStyle(CSSStyleRule rule, Applies applies) {
        List<Selector> selectors = new ArrayList<>();
        for (CSSSelector s : rule.getAllSelectors()) {
            String text = s.getAsCSSString(WRITER, 0);
            try {
                selectors.add(SelectorParser.parse(text));
            } catch (SelectorParser.SelectorException e) {
                // "If a selector in a list is invalid, the whole rule is" (Selectors 4, section
                // 3.9).
                SourceSpan at = span(s);
                warn(
                        "css-unknown-selector",
                        e.getMessage() + " in '" + text + "'; the rule is left out",
                        at.line() == 0 ? span(rule) : at,
                        null);
                return;
            }
        }
        rules.add(new StyleRule(selectors, declarations(rule.getAllDeclarations()), applies));
    }

    private void addPage(CSSPageRule rule, Applies applies) {
        List<PageSelectors> selectors = new ArrayList<>();
        for (String s : rule.getAllSelectors()) {
            PageSelectors selector = pageSelector(s.strip());
            if (selector == null) {
                warn(
                        "css-unknown-selector",
                        "unknown page selector '" + s + "'; the rule is left out",
                        span(rule),
                        "a page name, :first, :left, :right and :blank are known");
                return;
            }
            selectors.add(selector);
        }
        if (selectors.isEmpty()) selectors.add(new PageSelectors("", false, false, false, false));
        List<CSSDeclaration> own = new ArrayList<>();
        List<MarginRule> boxes = new ArrayList<>();
        for (ICSSPageRuleMember m : rule.getAllMembers()) {
            switch (m) {
                case CSSDeclaration d -> own.add(d);
                case CSSPageMarginBlock b ->
                        boxes.add(
                                new MarginRule(
                                        b.getPageMarginSymbol()
                                                .substring(1)
                                                .toLowerCase(Locale.ROOT),
                                        declarations(b.getAllDeclarations()),
                                        span(b)));
                default -> unsupported("this part of @page", m);
            }
        }
        pages.add(new PageRule(selectors, declarations(own), boxes, applies));
    }

    private static @Nullable PageSelectors pageSelector(String text) {
        String[] parts = text.split(":", -1);
        boolean first = false;
        boolean blank = false;
        boolean left = false;
        boolean right = false;
        for (int i = 1; i < parts.length; i++) {
            switch (parts[i].toLowerCase(Locale.ROOT)) {
                case "first" -> first = true;
                case "blank" -> blank = true;
                case "left" -> left = true;
                case "right" -> right = true;
                default -> {
                    return null;
                }
            }
        }
        return new PageSelectors(parts[0], first, blank, left, right);
    }

    private List<RawDeclaration> declarations(Iterable<CSSDeclaration> declarations) {
        List<RawDeclaration> out = new ArrayList<>();
        for (CSSDeclaration d : declarations) {
            String name = d.getProperty();
            String text = d.getExpression().getAsCSSString(WRITER, 0);
            out.add(
                    new RawDeclaration(
                            name.startsWith("--") ? name : name.toLowerCase(Locale.ROOT),
                            ValueParser.parse(text),
                            text,
                            d.isImportant(),
                            span(d)));
        }
        return out;
    }

    private Applies applies(Iterable<CSSMediaQuery> queries, SourceSpan span) {
        Applies out = new Applies(false, false);
        for (CSSMediaQuery q : queries) {
            if (q.hasMediaExpressions()) {
                if (!q.isNot() && isElsewhere(q.getMedium())) continue;
                warn(
                        "css-unknown-medium",
                        "media features are not supported: " + q.getAsCSSString(WRITER, 0),
                        span,
                        null);
                continue;
            }
            Applies one = medium(q.getMedium(), span);
            out = out.or(q.isNot() ? new Applies(!one.print(), !one.epub()) : one);
        }
        return out;
    }

    /// Whether it is a medium that no book has, whatever its features.
    private static boolean isElsewhere(@Nullable String medium) {
        if (medium == null) return false;
        return switch (medium.toLowerCase(Locale.ROOT)) {
            case "screen", "speech", "tty", "tv", "projection", "handheld", "braille", "embossed" ->
                    true;
            default -> false;
        };
    }

    private Applies medium(@Nullable String medium, SourceSpan span) {
        String name = medium == null ? "all" : medium.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "all" -> Applies.ALL;
            case "print" -> new Applies(true, false);
            case "epub" -> new Applies(false, true);
            default -> {
                if (isElsewhere(name)) yield new Applies(false, false);
                warn(
                        "css-unknown-medium",
                        "unknown medium '" + name + "'",
                        span,
                        "a book has the media print and epub");
                yield new Applies(false, false);
            }
        };
    }

    private void warn(String code, String message, SourceSpan span, @Nullable String hint) {
        diagnostics.add(Diagnostic.warning(code, message, span, hint));
    }

    private SourceSpan span(Object node) {
        CSSSourceLocation at =
                node instanceof ICSSSourceLocationAware a ? a.getSourceLocation() : null;
        return at == null
                ? SourceSpan.ofFile(file)
                : new SourceSpan(
                        file,
                        at.getFirstTokenBeginLineNumber(),
                        at.getFirstTokenBeginColumnNumber());
    }
}
