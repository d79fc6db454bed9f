package octavo.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Note;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.gather.Gatherer;
import octavo.gather.SourceAddress;
import octavo.gather.clean.BlockText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.markdown.ArticleWriter;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// `octavo extract`: what `add` would make of sources, without a book.
public final class ExtractSources {
    private final World world;
    private final Request request;
    private final Diagnostics diagnostics = new Diagnostics();
    private final List<Extracted> extracted = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    /// In which form.
    public enum Format {
        /// The body alone, without title and byline: a block a paragraph.
        TEXT("txt"),
        /// As it would stand in `article.md`.
        MARKDOWN("md"),
        /// In the markup that styles see.
        HTML("html"),
        /// With everything that is known of it.
        JSON("json");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /// As it is written on the command line.
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// @param output folder for the files; null when the text is wanted, for standard output
    public record Request(
            List<String> sources, Format format, @Nullable Path output, GatherOptions options) {
        public Request {
            sources = List.copyOf(sources);
        }
    }

    /// @param file that was written, or null when no folder was named
    /// @param text of the article in the format
    public record Extracted(String source, @Nullable Path file, String text) {}

    /// @param unreadable sources of which nothing could be read or written: exit code 3
    public record Result(List<Extracted> extracted, List<String> unreadable) {
        public Result {
            extracted = List.copyOf(extracted);
            unreadable = List.copyOf(unreadable);
        }
    }

    public static Request request(
            List<String> sources, Format format, @Nullable Path output, SourceChoices choices) {
        return new Request(sources, format, output, choices.options());
    }

    private ExtractSources(World world, Request request) {
        this.world = world;
        this.request = request;
    }

    public static Outcome<Result> run(World world, Request request) {
        ExtractSources e = new ExtractSources(world, request);
        Map<String, String> names = names(request.sources);
        for (String source : request.sources)
            e.extract(source, names.getOrDefault(source, "article"));
        return e.diagnostics.with(new Result(e.extracted, e.unreadable));
    }

    private void extract(String source, String name) {
        List<GatheredArticle> articles =
                diagnostics.take(Gatherer.gather(world, source, request.options));
        if (articles.isEmpty()) unreadable.add(source);
        Set<String> slugs = new HashSet<>();
        for (GatheredArticle g : articles) {
            String text = text(g);
            Path file = null;
            if (request.output != null) {
                // A source of several articles gets a folder of its own.
                String own = articles.size() == 1 ? name : name + "/" + unique(g.slug(), slugs);
                file = request.output.resolve(own + "." + request.format.extension);
                if (!write(file, text)) file = null;
            }
            extracted.add(new Extracted(source, file, text));
        }
    }

    private boolean write(Path file, String text) {
        try {
            world.write(file, text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (IOException e) {
            diagnostics.add(
                    Diagnostic.error(
                            "not-writable",
                            "can’t be written: " + e.getMessage(),
                            SourceSpan.ofFile(file.toString()),
                            null));
            return false;
        }
    }

    private String text(GatheredArticle g) {
        return switch (request.format) {
            case TEXT -> plain(g);
            case MARKDOWN -> ArticleWriter.write(g.article(), g.other());
            case HTML -> diagnostics.take(ArticleHtml.write(g));
            case JSON -> ArticleJson.write(g);
        };
    }

    private static String plain(GatheredArticle g) {
        ArticleBody.Flow flow =
                switch (g.article().body()) {
                    case ArticleBody.Flow f -> f;
                    case ArticleBody.Facsimile f -> f.text();
                };
        StringBuilder b = new StringBuilder();
        for (Block block : flow.blocks()) append(b, BlockText.of(block));
        for (Note n : flow.notes()) append(b, BlockText.of(n.content()));
        return b.toString();
    }

    private static void append(StringBuilder b, String text) {
        if (text.isBlank()) return;
        if (!b.isEmpty()) b.append('\n');
        b.append(text).append('\n');
    }

    /// Named after the source; where two have one name, after their folders, and numbered where these are the same too.
    private static Map<String, String> names(List<String> sources) {
        Map<String, Integer> stems = new HashMap<>();
        for (String s : sources) stems.merge(stem(s), 1, Integer::sum);
        Map<String, String> names = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (String s : sources) {
            if (names.containsKey(s)) continue;
            Path parent = parent(s);
            boolean alone =
                    stems.getOrDefault(stem(s), 0) == 1
                            || parent == null
                            || parent.getFileName() == null;
            names.put(
                    s,
                    unique(
                            alone || parent == null
                                    ? stem(s)
                                    : String.valueOf(parent.getFileName()),
                            used));
        }
        return names;
    }

    private static String unique(String name, Set<String> used) {
        String n = name;
        for (int i = 2; !used.add(n); i++) n = name + "-" + i;
        return n;
    }

    private static String stem(String source) {
        try {
            return SourceAddress.of(source).stem();
        } catch (IOException e) {
            return "source";
        }
    }

    private static @Nullable Path parent(String source) {
        try {
            return SourceAddress.of(source) instanceof SourceAddress.Local l
                    ? l.path().toAbsolutePath().normalize().getParent()
                    : null;
        } catch (IOException e) {
            return null;
        }
    }
}
