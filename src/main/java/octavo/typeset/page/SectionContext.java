package octavo.typeset.page;

import java.util.Set;
import java.util.function.ToIntFunction;
import octavo.diag.Diagnostics;
import octavo.style.PageStyles;
import octavo.style.StyledNode.StyledElement;
import octavo.typeset.line.LineContext.InlineImages;
import octavo.typeset.line.LineSetter;
import octavo.typeset.line.PageReferences;
import octavo.typeset.math.FormulaSetter;

/// What the layout of one section works with. Used by one thread at a time.
///
/// @param anchors ids that links or bookmarks lead to
public record SectionContext(
        LineSetter setter,
        InlineImages images,
        FormulaSetter formulas,
        PageStyles pages,
        PageReferences references,
        Set<String> anchors,
        ToIntFunction<StyledElement> tagOf,
        Diagnostics diagnostics) {}
