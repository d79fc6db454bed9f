package octavo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import octavo.build.Ending;
import octavo.build.ExtractSources;
import octavo.build.Json;
import octavo.diag.Outcome;
import octavo.world.World;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `octavo extract`.
@Command(
        name = "extract",
        description = "Shows what add would make of sources, without a book.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final World world;

    @Parameters(
            paramLabel = "SOURCE",
            arity = "1..*",
            description =
                    "A text, Markdown, a web page or web archive, EPUB, DOCX, ODT, RTF, PDF, a feed, a folder of"
                            + " these, an address over http or https, or - for standard input.")
    private List<String> sources = new ArrayList<>();

    @Option(
            names = "--to",
            paramLabel = "FORMAT",
            converter = FormatName.class,
            description = "text (the body alone), markdown (the default), html or json.")
    private ExtractSources.Format format = ExtractSources.Format.MARKDOWN;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "A file for each article in this folder, instead of standard output.")
    private @Nullable Path output;

    @Mixin private SourceOptions gathering = new SourceOptions();

    @Mixin private Speech speech = new Speech();

    ExtractCommand(Terminal terminal, World world) {
        this.terminal = terminal;
        this.world = world;
    }

    @Override
    public Integer call() {
        Outcome<ExtractSources.Result> done =
                ExtractSources.run(
                        world,
                        ExtractSources.request(sources, format, output, gathering.choices()));
        terminal.print(done.diagnostics(), speech);
        Ending ending = done.hasErrors() ? Ending.ERRORS : Ending.MADE;
        boolean unreadable = !done.value().unreadable().isEmpty();
        int code = (unreadable ? Ending.SOURCE_UNREADABLE : ending).code();
        if (speech.json) {
            json(done, code);
            return code;
        }
        for (ExtractSources.Extracted e : done.value().extracted()) {
            Path file = e.file();
            if (file == null) terminal.result(e.text().stripTrailing());
            else if (!speech.quiet) terminal.result(file.toString());
        }
        return code;
    }

    private void json(Outcome<ExtractSources.Result> done, int code) {
        Json articles = new Json().array();
        List<Path> written = new ArrayList<>();
        for (ExtractSources.Extracted e : done.value().extracted()) {
            Path file = e.file();
            if (file != null) written.add(file);
            else if (format == ExtractSources.Format.JSON) articles.raw(e.text());
            else articles.value(e.text().stripTrailing());
        }
        terminal.result(
                ResultJson.of(
                        code, "articles", articles.end().toString(), written, done.diagnostics()));
    }

    /// A format by its key.
    static final class FormatName implements ITypeConverter<ExtractSources.Format> {
        @Override
        public ExtractSources.Format convert(String value) {
            return Choice.of(
                    "format", value, ExtractSources.Format.values(), ExtractSources.Format::key);
        }
    }
}
