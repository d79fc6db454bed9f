package octavo.cite.csl;

import java.util.List;

/// A citation or a bibliography entry as it is printed.
public final class CslText {
    private final List<CslToken> tokens;

    CslText(List<CslToken> tokens) {
        this.tokens = List.copyOf(tokens);
    }

    public List<CslToken> tokens() {
        return tokens;
    }

    /// Without any formatting.
    public String plain() {
        StringBuilder b = new StringBuilder();
        for (CslToken t : tokens) b.append(t.text());
        return b.toString();
    }
}
