package octavo.gather.pasted;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import octavo.gather.source.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// PAGES OUT: of each folder in PAGES with `source.html` and `expected.html` the lines that may be headings, with their
/// traits, of the whole page and of what a reader mode keeps of it, each in two of the flattenings.
///
/// OUT is a file of lines: `page NUMBER`, then for each line of that page its place, 1 for a heading that is kept, 2 for
/// one that is not, 0 for none, and its traits, with tabs between.
final class HeadingRows {
    public static void main(String[] args) throws IOException {
        List<Path> pages;
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            pages = all.filter(p -> Files.exists(p.resolve("expected.html"))).sorted().toList();
        }
        try (PrintWriter out =
                new PrintWriter(Files.newBufferedWriter(Path.of(args[1]), StandardCharsets.UTF_8))) {
            for (int k = 0; k < pages.size(); k++) page(pages.get(k), k, out);
        }
    }

    private static void page(Path folder, int number, PrintWriter out) throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve("source.html"));
        Document page = Jsoup.parse(SourceText.decode(bytes).text(), "http://x/");
        Document kept = Jsoup.parse(Files.readString(folder.resolve("expected.html")));
        Set<String> wanted = headings(kept);
        Set<String> tagged = headings(page);
        Flattener[] all = Flattener.values();
        for (Document d : List.of(page, kept))
            for (int n = 0; n < 2; n++)
                lines(all[(number + n) % all.length].flatten(d.body()), number, wanted, tagged, out);
    }

    private static void lines(
            String text, int number, Set<String> wanted, Set<String> tagged, PrintWriter out) {
        Paste p = Paste.of(Unwrapper.units(Line.of(text)));
        if (p.size() == 0) return;
        BodyJudge judge = PastedReader.bodyJudge(p);
        out.println("page " + number);
        List<String> row = new ArrayList<>();
        for (int i : judge.candidates()) {
            String line = LineShape.plain(Unwrapper.EDIT.matcher(p.text(i)).replaceAll(""));
            row.clear();
            row.add("" + i);
            row.add(wanted.contains(line) ? "1" : tagged.contains(line) ? "2" : "0");
            row.addAll(judge.traits().of(i).names());
            out.println(String.join("\t", row));
        }
    }

    private static Set<String> headings(Document d) {
        return d.select("h1,h2,h3,h4,h5,h6").eachText().stream()
                .map(LineShape::plain)
                .collect(Collectors.toSet());
    }
}
