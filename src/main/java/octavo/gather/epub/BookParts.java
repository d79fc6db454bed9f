package octavo.gather.epub;

import java.util.ArrayList;
import java.util.List;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;

/// What of a book does not become text: it is told, never lost in silence.
final class BookParts {
    private BookParts() {}

    static void report(PackageDocument pack, String name, Diagnostics diagnostics) {
        List<String> left = new ArrayList<>();
        int audio = 0;
        int video = 0;
        int spoken = 0;
        int scripts = 0;
        for (String type : pack.mediaTypes()) {
            if (type.startsWith("audio/")) audio++;
            if (type.startsWith("video/")) video++;
            if (type.equals("application/smil+xml")) spoken++;
            if (type.matches("(?:text|application)/(?:x-)?(?:java|ecma)script")) scripts++;
        }
        count(left, audio, "recording", "recordings");
        count(left, video, "film", "films");
        count(left, spoken, "text read aloud", "texts read aloud");
        count(left, scripts, "script", "scripts");
        if (!left.isEmpty())
            diagnostics.add(
                    Diagnostic.note(
                            "epub-media",
                            "not taken over: " + String.join(", ", left),
                            SourceSpan.ofFile(name),
                            null));
        if (!pack.passedOver().isEmpty())
            diagnostics.add(
                    Diagnostic.warning(
                            "epub-file-passed-over",
                            "no text: " + String.join(", ", pack.passedOver()),
                            SourceSpan.ofFile(name),
                            "add such pictures to an article by hand"));
        if (pack.fixed())
            diagnostics.add(
                    Diagnostic.warning(
                            "epub-fixed-layout",
                            "has fixed pages: their text is taken, not the places where it stands",
                            SourceSpan.ofFile(name),
                            "read the text against the book; pages whose look matters come from a PDF, as facsimiles"));
    }

    private static void count(List<String> out, int n, String one, String many) {
        if (n > 0) out.add(n + " " + (n == 1 ? one : many));
    }
}
