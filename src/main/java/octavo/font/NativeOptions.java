package octavo.font;

import static org.lwjgl.system.MemoryUtil.NULL;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_feature_from_string;
import static org.lwjgl.util.harfbuzz.HarfBuzz.hb_language_from_string;

import org.lwjgl.util.harfbuzz.hb_feature_t;

/// [ShapingOptions] as HarfBuzz takes them. Languages are interned by HarfBuzz and the features' memory is never
/// freed: a book has a few dozen different options.
///
/// @param language `hb_language_t`
/// @param features address of `featureCount` `hb_feature_t`
record NativeOptions(long language, int script, boolean rtl, long features, int featureCount) {
    static NativeOptions of(ShapingOptions options) {
        long language =
                options.language().isEmpty() ? NULL : hb_language_from_string(options.language());
        int count = options.features().size();
        if (count == 0)
            return new NativeOptions(language, options.script(), options.rtl(), NULL, 0);
        hb_feature_t.Buffer features = hb_feature_t.calloc(count);
        int n = 0;
        for (String feature : options.features()) {
            hb_feature_t f = features.get(n);
            if (!hb_feature_from_string(feature, f)) continue;
            f.start(0).end(-1);
            n++;
        }
        return new NativeOptions(language, options.script(), options.rtl(), features.address(), n);
    }
}
