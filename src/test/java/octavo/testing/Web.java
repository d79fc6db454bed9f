package octavo.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.world.Network;
import octavo.world.World;

/// A world whose network is a map: every host has a public address unless another is given.
public final class Web implements Network {
    private final Map<String, Reply> replies = new HashMap<>();
    private final Map<String, List<InetAddress>> hosts = new HashMap<>();
    public final List<String> asked = new ArrayList<>();

    public Web page(String address, String type, String body) {
        return page(address, type, body.getBytes(StandardCharsets.UTF_8));
    }

    public Web page(String address, String type, byte[] body) {
        replies.put(address, Reply.of(200, Map.of("content-type", type), body));
        return this;
    }

    public Web redirect(String from, String to) {
        replies.put(from, Reply.of(302, Map.of("location", to), new byte[0]));
        return this;
    }

    public Web host(String name, String... addresses) {
        List<InetAddress> all = new ArrayList<>();
        for (String a : addresses) all.add(InetAddress.ofLiteral(a));
        hosts.put(name, all);
        return this;
    }

    @Override
    public List<InetAddress> addresses(String host) {
        List<InetAddress> given = hosts.get(host);
        if (given != null) return given;
        try {
            return List.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return List.of(InetAddress.ofLiteral("8.8.8.8"));
        }
    }

    @Override
    public Reply get(URI address, Limits limits) throws IOException {
        asked.add(address.toString());
        Reply r = replies.get(address.toString());
        if (r == null) return Reply.of(404, Map.of(), new byte[0]);
        if (r.body().length > limits.bytes())
            throw new IOException("the answer has more than " + limits.bytes() + " bytes");
        return r;
    }

    public World world() {
        return new ForwardingWorld() {
            @Override
            public Network network() {
                return Web.this;
            }
        };
    }
}
