package octavo.cli;

import java.nio.file.Path;
import java.util.List;
import octavo.build.BuildResult;
import octavo.build.Json;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;

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

    /// Of a command that lists.
    ///
    /// @param name of what is listed
    /// @param list as JSON
    static String of(
            int exit, String name, String list, List<Path> written, List<Diagnostic> diagnostics) {
        Json json = new Json().object().field("exit", exit).name(name).raw(list);
        return rest(json, written, diagnostics);
    }

    /// Of a command that writes files.
    static String of(int exit, List<Path> written, List<Diagnostic> diagnostics) {
        return rest(new Json().object().field("exit", exit), written, diagnostics);
    }

    private static String rest(Json json, List<Path> written, List<Diagnostic> diagnostics) {
        json.name("written").array();
        for (Path p : written) json.value(p.toString());
        json.end().name("diagnostics");
        diagnostics(json, diagnostics);
        return json.end().toString();
    }

    /// A text as a string of JSON.
    static String text(String text) {
        return new Json().value(text).toString();
    }

    /// A table as an array of objects whose names are the head's.
    static String table(List<List<String>> rows) {
        Json json = new Json().array();
        for (List<String> row : rows.isEmpty() ? rows : rows.subList(1, rows.size())) {
            json.object();
            for (int i = 0; i < row.size(); i++) json.field(rows.getFirst().get(i), row.get(i));
            json.end();
        }
        return json.end().toString();
    }

    static void diagnostics(Json json, List<Diagnostic> diagnostics) {
        json.array();
        for (Diagnostic d : Diagnostics.inReadingOrder(diagnostics)) json.diagnostic(d);
        json.end();
    }
}
