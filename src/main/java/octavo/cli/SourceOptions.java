package octavo.cli;

import java.util.ArrayList;
import java.util.List;
import octavo.build.SourceChoices;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How sources are gathered: the same for `add` and `extract`.
final class SourceOptions {
    @Option(
            names = "--pages",
            paramLabel = "PAGES",
            description = "Of a PDF, these pages: 23-30, or 1,3-5.")
    private @Nullable String pages;

    @Option(names = "--whole", description = "A book (EPUB) is one article, not one a chapter.")
    private boolean whole;

    @Option(
            names = "--keep",
            paramLabel = "TEXT",
            description = "Keeps the removed piece that holds this text.")
    private List<String> keep = new ArrayList<>();

    @Option(
            names = "--drop",
            paramLabel = "TEXT",
            description = "Removes the piece that holds this text.")
    private List<String> drop = new ArrayList<>();

    @Option(
            names = "--allow-private",
            description = "Also fetches from this machine and its own network.")
    private boolean allowPrivate;

    SourceChoices choices() {
        return new SourceChoices(allowPrivate, pages, whole, keep, drop);
    }
}
