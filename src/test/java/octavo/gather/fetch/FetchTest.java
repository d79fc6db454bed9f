package octavo.gather.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import octavo.content.ArticleBody;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.Gatherer;
import octavo.gather.clean.BlockText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.testing.RebindingResolver;
import octavo.testing.Web;
import octavo.world.Network;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchTest {
    private static final String PAGE =
            """
            <html><head><title>The wall</title><base href="/pics/"></head><body><article>
            <h1>The wall</h1>
            <p>Nobody had told the sailors that the harbour was closed, and so they sat on the wall and counted.</p>
            <figure><img src="wall.png" alt="A wall"><figcaption>The wall in May</figcaption></figure>
            <p>Café: the gulls came back in the evening, all of them, and nobody was there to count them any more.</p>
            </article></body></html>
            """;
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @Test
    void pageWithItsImages() {
        Web web =
                new Web()
                        .page("https://example.org/wall", "text/html; charset=utf-8", PAGE)
                        .page("https://example.org/pics/wall.png", "image/png", PNG);
        GatheredArticle g = gather(web, "https://example.org/wall#top").value().getFirst();
        assertEquals("https://example.org/wall", g.article().source().url());
        assertEquals("2026-11-23", g.article().source().retrieved());
        assertEquals("wall.html", g.evidence().name());
        assertEquals(List.of("images/wall.png"), List.copyOf(g.images().keySet()));
    }

    @Test
    void headerTellsTheCharacterSet() {
        Web web =
                new Web()
                        .page(
                                "http://example.org/",
                                "text/html; charset=ISO-8859-1",
                                PAGE.getBytes(StandardCharsets.ISO_8859_1));
        GatheredArticle g = gather(web, "http://example.org/").value().getFirst();
        ArticleBody.Flow flow = (ArticleBody.Flow) g.article().body();
        assertTrue(BlockText.of(flow.blocks()).contains("Café"));
        assertEquals("example.org.html", g.evidence().name());
    }

    @Test
    void redirectsAreFollowedAndBounded() {
        Web web =
                new Web()
                        .redirect("http://example.org/a", "https://example.org/b")
                        .redirect("https://example.org/b", "/wall")
                        .page("https://example.org/wall", "text/html", PAGE)
                        .redirect("http://example.org/loop", "/loop");
        assertEquals(
                "https://example.org/wall",
                gather(web, "http://example.org/a").value().getFirst().article().source().url());
        assertEquals(List.of("source-unreadable"), codes(gather(web, "http://example.org/loop")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://10.1.2.3/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]:8080/",
                "http://[::ffff:192.168.1.1]/",
                "http://[fd00:ec2::254]/",
                "http://inside.example/",
                "http://mixed.example/",
                "http://2130706433/",
                "http://0177.0.0.1/",
                "http://0x7f.1/",
                "http://127.1/",
                "http://0/",
                "http://0.0.0.0/",
                "http://017700000001/",
                "http://0x7f000001/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:0:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://example.org/to-number",
                "http://①②⑦.⓪.⓪.①/",
                "http://example.org@127.0.0.1/",
                "http://example.org/to-inside"
            })
    void privateAddressesAreNotAsked(String address) {
        Web web =
                new Web()
                        .host("inside.example", "192.168.0.7")
                        .host("mixed.example", "8.8.8.8", "127.0.0.1")
                        .redirect("http://example.org/to-inside", "http://inside.example/secret")
                        .redirect("http://example.org/to-number", "//2130706433/secret")
                        .page("http://inside.example/secret", "text/html", PAGE);
        assertEquals(
                List.of("source-private"),
                codes(gather(web, address)),
                gather(web, address).diagnostics().toString());
        assertTrue(web.asked.stream().allMatch(a -> a.startsWith("http://example.org/to-")));
    }

    /// A name that leads elsewhere at its second look-up is asked once.
    @Test
    void everyRequestIsCheckedAnew() {
        AtomicInteger lookups = new AtomicInteger();
        AtomicInteger requests = new AtomicInteger();
        Network changing =
                new Network() {
                    @Override
                    public List<InetAddress> addresses(String host) {
                        boolean first = lookups.getAndIncrement() == 0;
                        return List.of(InetAddress.ofLiteral(first ? "8.8.8.8" : "10.0.0.1"));
                    }

                    @Override
                    public Reply get(URI address, Limits limits) {
                        requests.incrementAndGet();
                        return Reply.of(302, Map.of("location", "/again"), new byte[0]);
                    }
                };
        assertThrows(
                Fetcher.PrivateAddressException.class,
                () -> new Fetcher(changing, false).document(URI.create("http://host.example/")));
        assertEquals(1, requests.get());
    }

    /// What was checked is what is asked: between the two the name is not looked up again.
    @Test
    void aNameKeepsItsAddress() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                e -> {
                    e.sendResponseHeaders(204, -1);
                    e.close();
                });
        server.start();
        try {
            Network network = new RealWorld().network();
            assertTrue(network.addresses(RebindingResolver.HOST).getFirst().isLoopbackAddress());
            int port = server.getAddress().getPort();
            URI address = URI.create("http://" + RebindingResolver.HOST + ":" + port + "/");
            Network.Limits limits = new Network.Limits(100, java.time.Duration.ofSeconds(30));
            assertEquals(204, network.get(address, limits).status());
            assertEquals(1, RebindingResolver.LOOKUPS.get());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void privateImagesOfAPublicPageAreNotAsked() {
        Web web =
                new Web()
                        .page(
                                "http://example.org/",
                                "text/html",
                                PAGE.replace("wall.png", "http://192.168.1.1/wall.png"));
        Outcome<List<GatheredArticle>> r = gather(web, "http://example.org/");
        assertEquals(List.of("http://example.org/"), web.asked);
        assertTrue(codes(r).contains("image-remote"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/x", "data:text/html,x"})
    void otherAddressesAreRefused(String address) {
        assertEquals(List.of("source-unreadable"), codes(gather(new Web(), address)));
    }

    @Test
    void redirectToAFileIsRefused() {
        Web web = new Web().redirect("http://example.org/", "file:///etc/passwd");
        assertEquals(List.of("source-unreadable"), codes(gather(web, "http://example.org/")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0", "100.64.1.1", "100.100.100.200", "172.31.0.1", "198.18.0.1", "224.0.0.1",
                "168.63.129.16", "fe80::1", "fc00::1", "2002:7f00:1::", "64:ff9b::a00:1", "::",
                "64:ff9b:1::808:808", "::ffff:0:a00:1", "2600::5efe:a00:1", "fe80::1"
            })
    void isPrivate(String address) {
        assertTrue(Addresses.isPrivate(InetAddress.ofLiteral(address)), address);
    }

    @Test
    void deflateIsUnpackedAndNothingIsRefused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        Network one =
                new Network() {
                    @Override
                    public Reply get(URI address, Limits limits) {
                        boolean empty = address.getPath().equals("/empty");
                        return Reply.of(
                                200,
                                Map.of("content-encoding", empty ? "identity" : "deflate"),
                                empty ? new byte[0] : packed.toByteArray());
                    }
                };
        Fetcher fetcher = new Fetcher(one, true);
        Fetched page = fetcher.document(URI.create("http://example.org/"));
        assertEquals(PAGE, new String(page.bytes(), StandardCharsets.UTF_8));
        assertThrows(
                IOException.class, () -> fetcher.document(URI.create("http://example.org/empty")));
    }

    @Test
    void hostsThatDoNotAnswerAreNotAskedForAllTheirImages() {
        AtomicInteger asked = new AtomicInteger();
        Network silent =
                new Network() {
                    @Override
                    public Reply get(URI address, Limits limits) throws IOException {
                        asked.incrementAndGet();
                        throw new NoAnswerException(limits.time());
                    }
                };
        Fetcher fetcher = new Fetcher(silent, true);
        for (int i = 0; i < 40; i++) fetcher.image(URI.create("http://example.org/" + i));
        assertEquals(2, asked.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "2606:4700::1111", "100.128.0.1"})
    void isPublic(String address) {
        assertTrue(!Addresses.isPrivate(InetAddress.ofLiteral(address)), address);
    }

    @Test
    void addressesAsPeopleWriteThem() throws IOException {
        assertEquals(
                "https://xn--bcher-kva.example/a%20b/%D1%82?q=%7Bx%7D&y=1%25",
                Addresses.parse("https://me@bücher.example/a b/т?q={x}&y=1%#part").toString());
        assertEquals(
                "http://a.example/x/y.png",
                Fetcher.resolve(URI.create("http://a.example/x/z/page"), "../y.png").toString());
        assertThrows(IOException.class, () -> Addresses.parse("http:///x"));
    }

    /// Over a real socket: the bounds of the client itself.
    @Test
    void serverOfThisMachine() throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/page",
                e -> {
                    byte[] body = PAGE.getBytes(StandardCharsets.UTF_8);
                    e.getResponseHeaders().add("Content-Type", "text/html");
                    e.sendResponseHeaders(200, body.length);
                    e.getResponseBody().write(body);
                    e.close();
                });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/page";
            GatherOptions allowed =
                    new GatherOptions(null, true, null, false, GatherOptions.Corrections.NONE);
            assertEquals(1, Gatherer.gather(new RealWorld(), address, allowed).value().size());
            assertEquals(
                    List.of("source-private"),
                    codes(Gatherer.gather(new RealWorld(), address, GatherOptions.DEFAULTS)));
            IOException large =
                    assertThrows(
                            IOException.class,
                            () ->
                                    new RealWorld()
                                            .network()
                                            .get(
                                                    URI.create(address),
                                                    new octavo.world.Network.Limits(
                                                            100, Duration.ofSeconds(9))));
            assertTrue(large.getMessage().contains("more than 100 bytes"), large.getMessage());
        } finally {
            server.stop(0);
        }
    }

    private static Outcome<List<GatheredArticle>> gather(Web web, String address) {
        return Gatherer.gather(web.world(), address, GatherOptions.DEFAULTS);
    }

    private static List<String> codes(Outcome<?> o) {
        return o.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
