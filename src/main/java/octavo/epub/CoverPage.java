package octavo.epub;

/// The front cover: an image and a page that shows it.
final class CoverPage {
    private CoverPage() {}

    static PackageItem image(EpubImages.Image cover) {
        String href = "images/cover." + cover.extension();
        return new PackageItem("cover-image", href, cover.mediaType(), "cover-image", cover.data());
    }

    static PackageItem of(EpubInput input) {
        EpubImages.Image cover = input.cover();
        if (cover == null) throw new IllegalStateException("no cover");
        String title = Xml.attribute(input.document().title());
        StringBuilder sb = Xml.xhtml(input.document().language(), input.document().title());
        sb.append("<style>body { margin: 0; text-align: center; } ")
                .append("img { max-width: 100%; max-height: 100vh; }</style>\n</head>\n<body>\n")
                .append("<section epub:type=\"cover\"><img src=\"../images/cover.")
                .append(cover.extension())
                .append("\" alt=\"")
                .append(title)
                .append("\" role=\"doc-cover\"/></section>\n</body>\n</html>\n");
        return new PackageItem("cover", "text/cover.xhtml", PackageItem.XHTML, "", Xml.bytes(sb));
    }
}
