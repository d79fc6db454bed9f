package octavo.yaml;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The parser's complaints in words that help an editor.
final class SyntaxMessages {
    private SyntaxMessages() {}

    static Diagnostic of(MarkedYamlEngineException e, Function<Optional<Mark>, SourceSpan> place) {
        String problem = e.getProblem() == null ? "" : e.getProblem();
        String context = e.getContext() == null ? "" : e.getContext();
        Optional<Mark> at = e.getProblemMark().or(e::getContextMark);
        if (problem.contains("mapping values are not allowed")) {
            return error(
                    "a second `: ` in one line, or a line that is indented too far",
                    place.apply(at),
                    "put a value that holds `: ` in quotes");
        }
        if (problem.contains("'\\t(TAB)'") || problem.contains("\\t")) {
            return error("a tab where spaces are expected", place.apply(at), "indent with spaces");
        }
        if (context.contains("quoted scalar")) {
            return error(
                    "a quotation mark is opened and never closed",
                    place.apply(e.getContextMark().or(e::getProblemMark)),
                    "close it, or put `'` and `\"` that belong to the text within the other kind");
        }
        if (problem.contains("could not find expected ':'")) {
            return error(
                    "expected `key: value`",
                    place.apply(e.getContextMark().or(e::getProblemMark)),
                    "a key is followed by a colon and a space");
        }
        if (context.contains("flow")) {
            return error(
                    "a `[` or `{` is opened here and not closed as expected",
                    place.apply(e.getContextMark().or(e::getProblemMark)),
                    "close it, put commas between the items, and quote items that hold `,` `[` `]` `{` `}`");
        }
        if (problem.contains("expected <block end>")) {
            return error(
                    "the indentation does not agree with the lines above, or text goes on after a closing quote",
                    place.apply(at),
                    "keys of one level begin in the same column");
        }
        if (problem.contains("found character")) {
            return error(
                    "a value can't begin with this character",
                    place.apply(at),
                    "put the value in quotes");
        }
        return error(join(context, problem), place.apply(at), null);
    }

    static Diagnostic of(YamlEngineException e, String text, String file, int firstLine) {
        if (e instanceof ReaderException r) {
            return error(
                    String.format(
                            Locale.ROOT,
                            "the control character U+%04X is not allowed",
                            r.getCodePoint()),
                    place(text, r.getCodePoint(), file, firstLine),
                    "remove it");
        }
        return error(String.valueOf(e.getMessage()), new SourceSpan(file, firstLine, 1), null);
    }

    private static SourceSpan place(String text, int codePoint, String file, int firstLine) {
        int at = Math.max(0, text.indexOf(codePoint));
        String before = text.substring(0, at);
        int line = firstLine + (int) before.chars().filter(c -> c == '\n').count();
        int lineStart = before.lastIndexOf('\n') + 1;
        return new SourceSpan(file, line, 1 + before.codePointCount(lineStart, at));
    }

    private static String join(String context, String problem) {
        if (context.isEmpty()) return problem;
        return problem.isEmpty() ? context : context + ": " + problem;
    }

    private static Diagnostic error(String message, SourceSpan span, @Nullable String hint) {
        return Diagnostic.error("yaml-syntax", message, span, hint);
    }
}
