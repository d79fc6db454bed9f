package octavo.gather.html;

import org.jsoup.nodes.Element;

/// Gives images whose address a script would have set the address itself.
final class LazyImages {
    private LazyImages() {}

    static void resolve(Element body) {}
}
