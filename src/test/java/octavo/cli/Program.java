package octavo.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import octavo.world.RealWorld;

/// Runs the program as from a shell, without starting a process.
public record Program(int code, String out, String err) {
    public static Program run(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) words[i] = args[i].toString();
        Terminal terminal =
                new Terminal(new PrintStream(out), new PrintStream(err), new RealWorld());
        int code = Main.run(words, terminal);
        return new Program(
                code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
