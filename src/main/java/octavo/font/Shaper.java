package octavo.font;

import java.lang.ref.Reference;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Shapes text with HarfBuzz. Thread-safe; buffers are kept for reuse, as many as threads shape at once.
public final class Shaper {
    private static final ConcurrentLinkedDeque<ShapingBuffer> FREE = new ConcurrentLinkedDeque<>();
    private static final ConcurrentHashMap<ShapingOptions, NativeOptions> OPTIONS =
            new ConcurrentHashMap<>();

    private record Substitution(Face face, String feature, int codePoint) {}

    private static final ConcurrentHashMap<Substitution, Boolean> SUBSTITUTIONS =
            new ConcurrentHashMap<>();

    private Shaper() {}

    /// Begins to load the native library in the background; a program that will set a book calls it first.
    public static void prepare() {
        Thread.ofPlatform().daemon().name("harfbuzz").start(Natives::load);
    }

    /// Shapes `text` from `start` to `end` (UTF-16 indexes); what stands around them is seen as context. The run must
    /// have one direction and should have one script.
    public static ShapedRun shape(
            Face face, String text, int start, int end, ShapingOptions options) {
        if (start < 0 || end > text.length() || start > end)
            throw new IndexOutOfBoundsException(start + " " + end);
        HarfBuzzFont font = face.harfBuzz();
        NativeOptions nativeOptions = OPTIONS.get(options);
        if (nativeOptions == null)
            nativeOptions = OPTIONS.computeIfAbsent(options, NativeOptions::of);
        ShapingBuffer buffer = FREE.pollFirst();
        if (buffer == null) buffer = new ShapingBuffer();
        try {
            return buffer.shape(font, text, start, end, nativeOptions);
        } finally {
            FREE.addFirst(buffer);
            Reference.reachabilityFence(font);
        }
    }

    /// Whether a feature gives the character another glyph than it has without: for instance whether the face has a
    /// small capital (`smcp`) for a letter. Faces have them for some scripts and slopes only.
    public static boolean substitutes(Face face, String feature, int codePoint) {
        return SUBSTITUTIONS.computeIfAbsent(
                new Substitution(face, feature, codePoint), Shaper::differs);
    }

    private static boolean differs(Substitution s) {
        if (!s.face().hasGlyph(s.codePoint()) || !s.face().hasFeature(s.feature())) return false;
        String text = Character.toString(s.codePoint());
        ShapedRun run =
                shape(
                        s.face(),
                        text,
                        0,
                        text.length(),
                        ShapingOptions.of("", List.of(s.feature())));
        return run.length() != 1 || run.glyphs()[0] != s.face().glyphId(s.codePoint());
    }
}
