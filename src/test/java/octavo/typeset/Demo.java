package octavo.typeset;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import octavo.diag.Outcome;
import octavo.image.ImageStore;
import octavo.pdf.PdfMetadata;
import octavo.pdf.PdfOptions;
import octavo.pdf.PdfWriter;
import octavo.world.RealWorld;

/// Sets a folder of Standard Ebooks texts to look at: `Demo FOLDER OUT.pdf`.
final class Demo {
    public static void main(String[] args) throws Exception {
        List<String> sections = new ArrayList<>();
        StringBuilder toc = new StringBuilder("<section class='front article' id='contents'><header><h1>Contents</h1></header><ol class='toc'>");
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            for (Path f : files.sorted().toList()) {
                String s = Files.readString(f).replaceAll("(?s)^.*?<body[^>]*>", "").replaceAll("(?s)</body>.*", "");
                s = s.replaceAll("(?s)<a [^>]*>|</a>", "").replaceAll("epub:type", "data-type").replaceAll("(?s)<header.*?</header>", "");
                String id = f.getFileName().toString().replace(".xhtml", "");
                if (List.of("titlepage", "imprint", "colophon", "uncopyright", "halftitlepage", "toc", "endnotes").contains(id)) continue;
                s = s.replaceAll("</?section[^>]*>|</?article[^>]*>|</?hgroup[^>]*>", "").replaceAll(" id=\"[^\"]*\"", "");
                s = s.replaceFirst("(?s)<h2[^>]*>(.*?)</h2>", "<header><h1>$1</h1></header>");
                if (!s.contains("<header>")) s = "<header><h1>" + id + "</h1></header>" + s;
                sections.add("<section class='article recto' id='" + id + "'>" + s.replace("&nbsp;", "\u00a0") + "</section>");
                toc.append("<li class='toc'><p class='flush'><a class='toc-link' href='#").append(id).append("'>").append(id).append("</a></p></li>");
            }
        }
        toc.append("</ol></section>");
        sections.addFirst(toc.toString());
        long t0 = System.nanoTime();
        Outcome<TypesetBook> o = Sheets.set(495, sections.toArray(String[]::new));
        System.out.println((System.nanoTime() - t0) / 1000000 + " ms, pages " + o.value().report().pages() + " rounds " + o.value().report().rounds());
        java.util.TreeMap<String, Integer> kinds = new java.util.TreeMap<>();
        o.value().report().exceptions().forEach(e -> kinds.merge(e.kind(), 1, Integer::sum));
        System.out.println(kinds);
        o.value().report().exceptions().stream().limit(20).forEach(System.out::println);
        o.diagnostics().stream().limit(10).forEach(System.out::println);
        try (OutputStream out = Files.newOutputStream(Path.of(args[1]))) {
            PdfWriter.write(
                    o.value().document(),
                    new ImageStore(new RealWorld(), Path.of(".")),
                    new PdfMetadata("T", List.of(), "en", "", "2026-01-01", "", "Octavo", "", List.of()),
                    PdfOptions.ACCESSIBLE,
                    out).forEach(System.out::println);
        }
    }
}
