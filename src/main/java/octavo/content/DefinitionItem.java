package octavo.content;

import java.util.List;

/// Terms with their definitions.
public record DefinitionItem(List<List<Inline>> terms, List<List<Block>> definitions) {
    public DefinitionItem {
        terms = terms.stream().map(List::copyOf).toList();
        definitions = definitions.stream().map(List::copyOf).toList();
    }
}
