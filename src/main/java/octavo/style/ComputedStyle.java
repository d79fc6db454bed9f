package octavo.style;

/// The computed style of an element, in groups so that inherited groups are shared.
public record ComputedStyle(FontStyle font, TextStyle text, BoxStyle box, FlowStyle flow, ListStyle list) {}
