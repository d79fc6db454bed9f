package octavo.style;

import java.nio.file.Path;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.world.RealWorld;

/// Prints what is made of a style: its diagnostics, and the e-book's style sheet. Arguments: book folder, style.
final class StyleDump {
    private StyleDump() {}

    public static void main(String[] args) {
        long t0 = System.nanoTime();
        UserAgent.sheet();
        long t1 = System.nanoTime();
        Outcome<StyleSheet> sheet =
                StyleLoader.load(new RealWorld(), Path.of(args[0]), StyleRequest.of(args[1]));
        long t2 = System.nanoTime();
        for (Diagnostic d : sheet.diagnostics()) {
            System.out.println(d + (d.hint() == null ? "" : "\n  " + d.hint()));
        }
        System.out.println(EpubCss.of(sheet.value()));
        System.err.println("ua ms " + (t1 - t0) / 1e6 + ", style ms " + (t2 - t1) / 1e6);
    }
}
