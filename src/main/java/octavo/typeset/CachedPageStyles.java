package octavo.typeset;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import octavo.style.PageSelector;
import octavo.style.PageStyle;
import octavo.style.PageStyles;

/// Asks the style once for each kind of page.
final class CachedPageStyles implements PageStyles {
    private final PageStyles styles;
    private final Map<PageSelector, PageStyle> cache = new ConcurrentHashMap<>();

    CachedPageStyles(PageStyles styles) {
        this.styles = styles;
    }

    @Override
    public PageStyle of(PageSelector selector) {
        return cache.computeIfAbsent(selector, styles::of);
    }
}
