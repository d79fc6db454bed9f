package octavo.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The machine's names, beside one that has another address each time it is looked up: that of this machine first, then
/// one that belongs to nobody (RFC 5737).
public final class RebindingResolver extends InetAddressResolverProvider {
    public static final String HOST = "rebinding.example";

    /// How often it was looked up.
    public static final AtomicInteger LOOKUPS = new AtomicInteger();

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver real = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws UnknownHostException {
                if (!host.equals(HOST)) return real.lookupByName(host, policy);
                boolean first = LOOKUPS.getAndIncrement() == 0;
                return Stream.of(InetAddress.ofLiteral(first ? "127.0.0.1" : "192.0.2.1"));
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return real.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "rebinding";
    }
}
