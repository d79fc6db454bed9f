package octavo.style;

/// List and table properties that are inherited.
///
/// @param type `disc`, `decimal`, `lower-roman`, `none`, or a string in quotes
public record ListStyle(
        String type,
        boolean inside,
        boolean collapseBorders,
        double borderSpacingPt,
        boolean captionBelow) {}
