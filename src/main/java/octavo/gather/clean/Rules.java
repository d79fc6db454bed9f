package octavo.gather.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.gather.clean.RunningText.Edit;
import org.jspecify.annotations.Nullable;

/// Replaces what patterns find in running text and counts it.
final class Rules {
    private Rules() {}

    /// Replaces each match, or its first group where the pattern has one.
    ///
    /// @param with gives what stands there instead, or null to leave it
    static void replace(
            RunningText text,
            Pattern pattern,
            Changes changes,
            Changes.Kind kind,
            Function<MatchResult, @Nullable String> with) {
        String s = text.view();
        Matcher m = pattern.matcher(s);
        int group = m.groupCount() > 0 ? 1 : 0;
        List<Edit> edits = new ArrayList<>();
        while (m.find()) {
            String w = with.apply(m);
            if (w == null || w.equals(m.group(group)) || m.group(group) == null) continue;
            edits.add(new Edit(m.start(group), m.end(group), w));
        }
        changes.add(kind, edits.size());
        text.apply(edits);
    }

    static void replace(
            RunningText text, Pattern pattern, Changes changes, Changes.Kind kind, String with) {
        replace(text, pattern, changes, kind, _ -> with);
    }
}
