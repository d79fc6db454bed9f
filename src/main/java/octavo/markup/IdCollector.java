package octavo.markup;

import octavo.content.Attributes;
import octavo.content.ContentWalk;

/// Declares all ids of a text before it is lowered, so that links may lead forward.
final class IdCollector extends ContentWalk {
    private final Scope scope;

    IdCollector(Scope scope) {
        this.scope = scope;
    }

    @Override
    protected void attributes(Attributes a) {
        if (a.id() != null) scope.declare(a.id(), place());
    }
}
