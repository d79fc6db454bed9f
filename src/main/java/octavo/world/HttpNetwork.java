package octavo.world;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.security.Security;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The network through the JDK's client.
final class HttpNetwork implements Network {
    private static final Duration CONNECT = Duration.ofSeconds(15);
    private final HttpClient client;

    HttpNetwork() {
        // A name must not change its addresses between the check and the request (DNS rebinding):
        // the JDK keeps the
        // first answer.
        Security.setProperty("networkaddress.cache.ttl", "3600");
        client =
                HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT)
                        .build();
    }

    @Override
    public List<InetAddress> addresses(String host) throws IOException {
        try {
            return List.of(InetAddress.getAllByName(host));
        } catch (UnknownHostException e) {
            throw new IOException("there is no host " + host, e);
        }
    }

    @Override
    public Reply get(URI address, Limits limits) throws IOException {
        HttpRequest request;
        try {
            request =
                    HttpRequest.newBuilder(address)
                            .timeout(limits.time())
                            .header("User-Agent", "Mozilla/5.0 (compatible; Octavo)")
                            .header("Accept", "*/*")
                            .GET()
                            .build();
        } catch (IllegalArgumentException e) {
            throw new IOException("is no address that can be asked: " + e.getMessage(), e);
        }
        CompletableFuture<HttpResponse<byte[]>> future =
                client.sendAsync(request, info -> new Bounded(limits.bytes()));
        try {
            HttpResponse<byte[]> r =
                    future.get(limits.time().toMillis() + 500, TimeUnit.MILLISECONDS);
            SortedMap<String, String> headers = new TreeMap<>();
            r.headers()
                    .map()
                    .forEach((k, v) -> {
                        if (!v.isEmpty())
                            headers.putIfAbsent(k.toLowerCase(Locale.ROOT), v.getFirst());
                    });
            return new Reply(r.statusCode(), headers, r.body());
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new NoAnswerException(limits.time());
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof java.net.http.HttpTimeoutException
                    && !(e.getCause() instanceof java.net.http.HttpConnectTimeoutException))
                throw new NoAnswerException(limits.time());
            throw new IOException(reason(e.getCause()), e);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        return switch (cause) {
            case java.net.http.HttpConnectTimeoutException _ -> "the server can’t be reached";
            case java.net.ConnectException _ -> "the server can’t be reached";
            case OutOfMemoryError _ -> "the answer is larger than there is memory for";
            case null -> "no answer";
            default -> {
                String said = cause.getMessage();
                if (said == null) yield cause.getClass().getSimpleName();
                yield said.length() > 160 ? said.substring(0, 159) + "…" : said;
            }
        };
    }

    /// Collects a body and stops at the bound.
    private static final class Bounded implements HttpResponse.BodySubscriber<byte[]> {
        private final long most;
        private final CompletableFuture<byte[]> done = new CompletableFuture<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Flow.@Nullable Subscription subscription;

        Bounded(long most) {
            this.most = most;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return done;
        }

        @Override
        public void onSubscribe(Flow.Subscription s) {
            subscription = s;
            s.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            for (ByteBuffer b : buffers) {
                if (done.isDone()) return;
                if (bytes.size() + (long) b.remaining() > most) {
                    if (subscription != null) subscription.cancel();
                    done.completeExceptionally(
                            new IOException("the answer has more than " + most + " bytes"));
                    return;
                }
                byte[] part = new byte[b.remaining()];
                b.get(part);
                bytes.writeBytes(part);
            }
        }

        @Override
        public void onError(Throwable t) {
            done.completeExceptionally(t);
        }

        @Override
        public void onComplete() {
            done.complete(bytes.toByteArray());
        }
    }
}
