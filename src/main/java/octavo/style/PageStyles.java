package octavo.style;

/// The `@page` rules of a style.
public interface PageStyles {
    PageStyle of(PageSelector selector);
}
