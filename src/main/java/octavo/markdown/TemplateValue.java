package octavo.markdown;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What `{{ … }}` prints: a string or a variable, passed through filters that change nothing a book would show.
record TemplateValue(Function<String, @Nullable String> variables) {
    /// Null where it is not plain.
    @Nullable String value(String expression) {
        String e = expression.strip();
        if (e.startsWith("-")) e = e.substring(1).strip();
        if (e.endsWith("-")) e = e.substring(0, e.length() - 1).strip();
        int end = operandEnd(e);
        String operand = e.substring(0, end).strip();
        String value =
                isQuoted(operand)
                        ? operand.substring(1, operand.length() - 1)
                        : variables.apply(operand);
        if (value == null) return null;
        for (String filter : e.substring(end).split("\\|")) {
            String f = filter.strip();
            if (f.isEmpty()) continue;
            int nameEnd = 0;
            while (nameEnd < f.length()
                    && (Character.isLetterOrDigit(f.charAt(nameEnd)) || f.charAt(nameEnd) == '_')) {
                nameEnd++;
            }
            String name = f.substring(0, nameEnd);
            if (name.equals("embed")) return embed(value, f.substring(nameEnd));
            if (!TemplateCode.isPlainFilter(name)) return null;
        }
        return value;
    }

    private static int operandEnd(String e) {
        if (!e.isEmpty() && (e.charAt(0) == '"' || e.charAt(0) == '\'')) {
            int close = e.indexOf(e.charAt(0), 1);
            return close < 0 ? e.length() : close + 1;
        }
        int pipe = e.indexOf('|');
        return pipe < 0 ? e.length() : pipe;
    }

    private static boolean isQuoted(String s) {
        return s.length() >= 2
                && (s.charAt(0) == '"' || s.charAt(0) == '\'')
                && s.charAt(s.length() - 1) == s.charAt(0);
    }

    private static String embed(String url, String arguments) {
        String title = arguments.strip();
        if (title.startsWith(":")) title = title.substring(1).strip();
        if (isQuoted(title)) title = title.substring(1, title.length() - 1);
        return "<iframe src=\""
                + TemplateImage.value(url)
                + "\" title=\""
                + TemplateImage.value(title)
                + "\"></iframe>";
    }
}
