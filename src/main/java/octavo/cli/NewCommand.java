package octavo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import octavo.build.Ending;
import octavo.build.NewBook;
import octavo.build.Template;
import octavo.diag.Outcome;
import octavo.world.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `octavo new`.
@Command(
        name = "new",
        description = "Makes a folder for a book, with a book.yaml to fill in.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final World world;

    @Parameters(paramLabel = "DIR", description = "A folder that is empty or not there yet.")
    private Path folder = Path.of("");

    @Option(
            names = "--template",
            paramLabel = "T",
            converter = TemplateName.class,
            description = "anthology (the default) or course-reader.")
    private Template template = Template.ANTHOLOGY;

    @Mixin private Speech speech = new Speech();

    NewCommand(Terminal terminal, World world) {
        this.terminal = terminal;
        this.world = world;
    }

    @Override
    public Integer call() {
        Outcome<NewBook.Result> made = NewBook.create(world, folder, template);
        terminal.print(made.diagnostics(), speech);
        Path manifest = made.value().manifest();
        Ending ending = made.hasErrors() ? Ending.ERRORS : Ending.MADE;
        int code = (made.value().usage() ? Ending.USAGE : ending).code();
        if (speech.json) {
            List<Path> written = manifest == null ? List.of() : List.of(manifest);
            terminal.result(ResultJson.of(code, written, made.diagnostics()));
        } else if (manifest != null && !speech.quiet) {
            terminal.result(manifest.toString());
            terminal.progress(speech)
                    .say(
                            "fill in its title; `octavo add SOURCE... --book "
                                    + folder
                                    + "` adds articles");
        }
        return code;
    }
}
