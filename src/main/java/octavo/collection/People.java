package octavo.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import octavo.content.Contributor;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.yaml.NearestName;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/// `people.yaml`: who is named by a short id.
final class People {
    private final Map<String, Contributor> byId = new TreeMap<>();
    private final Map<String, Contributor> byName = new TreeMap<>();
    private final Diagnostics diagnostics;

    /// @param diagnostics for what is wrong with the register and with those who use it
    People(YamlMapping yaml, Diagnostics diagnostics) {
        this(yaml, diagnostics, diagnostics);
    }

    private People(YamlMapping yaml, Diagnostics ofRegister, Diagnostics ofUse) {
        this.diagnostics = ofUse;
        for (YamlEntry e : yaml.entries()) {
            Contributor c =
                    switch (e.value()) {
                        case YamlScalar s when !s.isNull() ->
                                new Contributor(s.text().strip(), null, "aut", null, e.key());
                        case YamlMapping m -> person(e.key(), m);
                        default -> null;
                    };
            if (c == null || c.name().isEmpty()) {
                ofRegister.add(
                        Diagnostic.error(
                                "missing-key",
                                "`" + e.key() + "` has no `name`",
                                e.keySpan(),
                                "write `name:` with the name as printed"));
                continue;
            }
            byId.put(e.key(), c);
            byName.putIfAbsent(c.name(), c);
        }
    }

    /// The same register, reporting elsewhere.
    static People reporting(YamlMapping yaml, Diagnostics ofUse) {
        return new People(yaml, new Diagnostics(), ofUse);
    }

    private static Contributor person(String id, YamlMapping m) {
        String name = m.text("name");
        return new Contributor(
                name == null ? "" : name.strip(), m.text("file-as"), "aut", m.text("bio"), id);
    }

    /// The contributors with what the register knows of them; those of an unknown id are left out and reported.
    ///
    /// @param place where the id stands
    List<Contributor> resolved(
            List<Contributor> people, String file, Function<String, @Nullable SourceSpan> place) {
        List<Contributor> out = new ArrayList<>();
        for (Contributor c : people) {
            Contributor known = c.id() != null ? byId.get(c.id()) : byName.get(c.name());
            if (c.id() != null && known == null && c.name().isBlank()) {
                unknown(c.id(), file, place.apply(c.id()));
            } else if (known != null) {
                out.add(
                        new Contributor(
                                c.name().isBlank() ? known.name() : c.name(),
                                c.fileAs() != null ? c.fileAs() : known.fileAs(),
                                c.role(),
                                c.bio() != null ? c.bio() : known.bio(),
                                known.id()));
            } else if (!c.name().isBlank()) {
                out.add(c);
            }
        }
        return out;
    }

    private void unknown(String id, String file, @Nullable SourceSpan span) {
        String nearest = NearestName.of(id, byId.keySet());
        diagnostics.add(
                Diagnostic.warning(
                        "unknown-person",
                        "nobody in people.yaml has the id `" + id + "`; the name is left out",
                        span != null ? span : SourceSpan.ofFile(file),
                        nearest != null
                                ? "did you mean `" + nearest + "`?"
                                : "add `"
                                        + id
                                        + ": {name: …}` to people.yaml, or write the name here"));
    }
}
