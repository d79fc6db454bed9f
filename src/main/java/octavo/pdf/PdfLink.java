package octavo.pdf;

import octavo.frame.FrameItem.LinkItem;

/// A link annotation to be written.
///
/// @param page index from 0
/// @param tag owner of the link's tag; the root where the link has none
/// @param text what is shown as the link, for `Contents`
/// @param annotation object number
/// @param structParent key in the parent tree
record PdfLink(int page, LinkItem item, int tag, String text, int annotation, int structParent) {}
