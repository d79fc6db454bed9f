package octavo.font;

import java.lang.ref.Reference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/// Shapes text with HarfBuzz. Thread-safe; buffers are kept for reuse, as many as threads shape at once.
public final class Shaper {
    private static final ConcurrentLinkedDeque<ShapingBuffer> FREE = new ConcurrentLinkedDeque<>();
    private static final ConcurrentHashMap<ShapingOptions, NativeOptions> OPTIONS =
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
}
