package octavo.world;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The network, as narrow as gathering needs it: names to addresses, and one request without redirects.
public interface Network {
    /// No network: everything is refused.
    Network NONE = new Network() {};

    /// All addresses of a host. They hold for the rest of the program's run, so that what was checked is what is asked.
    ///
    /// @throws IOException when there is no such host
    default List<InetAddress> addresses(String host) throws IOException {
        throw new IOException("there is no network");
    }

    /// One GET request; redirects are not followed, cookies neither sent nor kept.
    ///
    /// @throws IOException when there is no answer in time or it is larger than allowed
    default Reply get(URI address, Limits limits) throws IOException {
        throw new IOException("there is no network");
    }

    /// The time for an answer is over.
    final class NoAnswerException extends IOException {
        private static final long serialVersionUID = 1;

        public NoAnswerException(Duration time) {
            super("no answer within " + time.toSeconds() + " seconds");
        }
    }

    /// @param bytes of the answer, at most
    /// @param time from the request to the answer's last byte, at most
    record Limits(long bytes, Duration time) {}

    /// @param headers by their names in small letters, the first value of each
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Reply(int status, SortedMap<String, String> headers, byte[] body) {
        public Reply {
            headers = new TreeMap<>(headers);
        }

        public static Reply of(int status, Map<String, String> headers, byte[] body) {
            return new Reply(status, new TreeMap<>(headers), body);
        }

        public @Nullable String header(String name) {
            return headers.get(name.toLowerCase(Locale.ROOT));
        }
    }
}
