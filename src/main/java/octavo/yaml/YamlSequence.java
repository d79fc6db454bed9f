package octavo.yaml;

import java.util.List;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A list of values.
public record YamlSequence(List<YamlNode> items, @Nullable SourceSpan span) implements YamlNode {
    public YamlSequence {
        items = List.copyOf(items);
    }

    @Override
    public YamlSequence withoutSpans() {
        return new YamlSequence(items.stream().map(YamlNode::withoutSpans).toList(), null);
    }

    @Override
    public String describe() {
        return "a list";
    }
}
