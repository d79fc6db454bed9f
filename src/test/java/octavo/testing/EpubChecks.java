package octavo.testing;

import com.adobe.epubcheck.api.EPUBLocation;
import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.messages.Message;
import com.adobe.epubcheck.messages.Severity;
import com.adobe.epubcheck.util.DefaultReportImpl;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;

/// EPUBCheck's errors and warnings for a book.
public final class EpubChecks {
    private EpubChecks() {}

    /// One line for each error or warning; empty for a valid book.
    public static List<String> check(byte[] epub) {
        List<String> found = new ArrayList<>();
        DefaultReportImpl report =
                new DefaultReportImpl("book.epub") {
                    @Override
                    public void message(Message message, EPUBLocation location, Object... args) {
                        Severity s = message.getSeverity();
                        if (s == Severity.FATAL || s == Severity.ERROR || s == Severity.WARNING) {
                            found.add(
                                    s
                                            + " "
                                            + message.getID()
                                            + " "
                                            + location
                                            + " "
                                            + message.getMessage(args));
                        }
                    }
                };
        new EpubCheck(new ByteArrayInputStream(epub), report, "book.epub").doValidate();
        return found;
    }
}
