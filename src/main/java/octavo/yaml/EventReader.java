package octavo.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Builds the tree from the parser's events, so that depth and the size that aliases blow up are bounded before
/// anything recurses.
final class EventReader {
    static final int MAX_DEPTH = 64;
    static final int MAX_NODES = 1_000_000;
    private static final int MAX_CODE_POINTS = 64 * 1024 * 1024;
    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

    private final String file;
    private final int firstLine;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private int nodes;

    /// @param size nodes in it, itself included
    private record Anchored(YamlNode node, int size) {}

    EventReader(String file, int firstLine) {
        this.file = file;
        this.firstLine = firstLine;
    }

    Outcome<YamlNode> read(String text) {
        var settings =
                LoadSettings.builder()
                        .setUseMarks(true)
                        .setLabel(file)
                        .setCodePointLimit(MAX_CODE_POINTS)
                        .build();
        try {
            return document(new Parse(settings).parseString(text).iterator());
        } catch (MarkedYamlEngineException e) {
            throw new YamlSyntaxException(SyntaxMessages.of(e, this::span));
        } catch (YamlEngineException e) {
            throw new YamlSyntaxException(SyntaxMessages.of(e, text, file, firstLine));
        }
    }

    private Outcome<YamlNode> document(Iterator<Event> events) {
        YamlNode root = new YamlScalar("", ScalarType.NULL, new SourceSpan(file, firstLine, 1));
        boolean seen = false;
        while (events.hasNext()) {
            Event e = events.next();
            switch (e.getEventId()) {
                case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
                case DocumentStart -> {
                    if (seen) {
                        throw fail(
                                "a second document begins here; one was expected",
                                e,
                                "remove the `---`");
                    }
                    seen = true;
                }
                default -> root = node(e, events, 0);
            }
        }
        return diagnostics.with(root);
    }

    private YamlNode node(Event e, Iterator<Event> events, int depth) {
        if (depth > MAX_DEPTH) throw fail("nested deeper than " + MAX_DEPTH + " levels", e, null);
        count(1, e);
        if (e instanceof AliasEvent alias) return alias(alias);
        int before = nodes;
        YamlNode node =
                switch (e) {
                    case ScalarEvent s -> scalar(s);
                    case SequenceStartEvent s -> sequence(s, events, depth);
                    case MappingStartEvent m -> mapping(m, events, depth);
                    default -> throw fail("unexpected " + e.getEventId(), e, null);
                };
        Optional<Anchor> anchor = ((NodeEvent) e).getAnchor();
        anchor.ifPresent(a -> anchors.put(a, new Anchored(node, nodes - before + 1)));
        return node;
    }

    private YamlNode alias(AliasEvent e) {
        Anchored target = anchors.get(e.getAlias());
        if (target == null) {
            throw fail(
                    "`*" + e.getAlias() + "` refers to no `&" + e.getAlias() + "` above it",
                    e,
                    "text that begins with `*` needs quotes");
        }
        count(target.size() - 1, e);
        return target.node();
    }

    private void count(int more, Event e) {
        nodes += more;
        if (nodes > MAX_NODES) throw fail("more than " + MAX_NODES + " values", e, null);
    }

    private YamlScalar scalar(ScalarEvent e) {
        String text = e.getValue();
        SourceSpan span = span(e.getStartMark());
        String tag = e.getTag().orElse("!");
        if (tag.equals(Tag.STR.getValue())) return new YamlScalar(text, ScalarType.STRING, span);
        if (!e.isPlain()) return new YamlScalar(text, ScalarType.STRING, span);
        return new YamlScalar(text, type(RESOLVER.resolve(text, true)), span);
    }

    private static ScalarType type(Tag tag) {
        if (tag.equals(Tag.INT)) return ScalarType.INTEGER;
        if (tag.equals(Tag.FLOAT)) return ScalarType.FLOAT;
        if (tag.equals(Tag.BOOL)) return ScalarType.BOOLEAN;
        if (tag.equals(Tag.NULL)) return ScalarType.NULL;
        return ScalarType.STRING;
    }

    private YamlSequence sequence(SequenceStartEvent start, Iterator<Event> events, int depth) {
        List<YamlNode> items = new ArrayList<>();
        while (true) {
            Event e = events.next();
            if (e.getEventId() == Event.ID.SequenceEnd) break;
            items.add(node(e, events, depth + 1));
        }
        return new YamlSequence(items, span(start.getStartMark()));
    }

    private YamlMapping mapping(MappingStartEvent start, Iterator<Event> events, int depth) {
        List<YamlEntry> entries = new ArrayList<>();
        Map<String, @Nullable SourceSpan> seen = new HashMap<>();
        while (true) {
            Event e = events.next();
            if (e.getEventId() == Event.ID.MappingEnd) break;
            if (!(e instanceof ScalarEvent)) {
                throw fail(
                        "a key must be a word or a phrase",
                        e,
                        "text with brackets or braces needs quotes");
            }
            YamlScalar key = (YamlScalar) node(e, events, depth + 1);
            YamlNode value = node(events.next(), events, depth + 1);
            if (seen.containsKey(key.text())) {
                diagnostics.add(
                        Diagnostic.error(
                                "duplicate-key",
                                "`" + key.text() + "` is given twice",
                                key.span(),
                                "it was first given at " + seen.get(key.text())));
            } else {
                seen.put(key.text(), key.span());
                entries.add(new YamlEntry(key.text(), key.span(), value));
            }
        }
        return new YamlMapping(entries, span(start.getStartMark()));
    }

    private YamlSyntaxException fail(String message, Event at, @Nullable String hint) {
        return new YamlSyntaxException(
                Diagnostic.error("yaml-syntax", message, span(at.getStartMark()), hint));
    }

    private SourceSpan span(Optional<Mark> mark) {
        return mark.map(m -> new SourceSpan(file, firstLine + m.getLine(), m.getColumn() + 1))
                .orElse(new SourceSpan(file, firstLine, 0));
    }
}
