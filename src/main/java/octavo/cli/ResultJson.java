package octavo.cli;

import java.nio.file.Path;
import java.util.List;
import octavo.build.BuildResult;
import octavo.build.Json;
import octavo.diag.Diagnostic;

/// What `--json` prints.
final class ResultJson {
    private ResultJson() {}

    static String of(List<BuildResult> results) {
        Json json = new Json();
        json.array();
        for (BuildResult r : results) {
            json.object().field("exit", r.ending().code()).name("written").array();
            for (Path p : r.written()) json.value(p.toString());
            json.end();
            List<String> moved = r.moved();
            if (moved != null) {
                json.name("moved").array();
                moved.forEach(json::value);
                json.end();
            }
            json.name("diagnostics");
            diagnostics(json, r.diagnostics());
            json.end();
        }
        return json.end().toString();
    }

    static void diagnostics(Json json, List<Diagnostic> diagnostics) {
        json.array();
        for (Diagnostic d : diagnostics) json.diagnostic(d);
        json.end();
    }
}
