package octavo.content;

/// Structure types of PDF 1.7 (ISO 32000-1, 14.8.4) that Octavo assigns.
public enum StructureRole {
    /// No structure element of its own: its content belongs to the parent.
    NONE(""),
    DOCUMENT("Document"),
    PART("Part"),
    ART("Art"),
    SECT("Sect"),
    DIV("Div"),
    BLOCK_QUOTE("BlockQuote"),
    CAPTION("Caption"),
    TOC("TOC"),
    TOCI("TOCI"),
    INDEX("Index"),
    P("P"),
    H1("H1"),
    H2("H2"),
    H3("H3"),
    H4("H4"),
    H5("H5"),
    H6("H6"),
    L("L"),
    LI("LI"),
    LBL("Lbl"),
    LBODY("LBody"),
    TABLE("Table"),
    TR("TR"),
    TH("TH"),
    TD("TD"),
    THEAD("THead"),
    TBODY("TBody"),
    TFOOT("TFoot"),
    SPAN("Span"),
    QUOTE("Quote"),
    NOTE("Note"),
    REFERENCE("Reference"),
    BIB_ENTRY("BibEntry"),
    CODE("Code"),
    LINK("Link"),
    FIGURE("Figure"),
    FORMULA("Formula");

    private final String pdfName;

    StructureRole(String pdfName) {
        this.pdfName = pdfName;
    }

    /// The name in a PDF's structure tree; empty for [#NONE].
    public String pdfName() {
        return pdfName;
    }
}
