package io.flotilla.deploy.haproxy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** A connection on which a request is written byte by byte and never sent again, whatever happens. */
public final class RawConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final InputStream in;

    private RawConnection(Socket socket) throws IOException {
        this.socket = socket;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new java.io.BufferedInputStream(socket.getInputStream());
    }

    /** Without TLS, to any port of this machine. */
    public static RawConnection plain(int port) throws IOException {
        return new RawConnection(new Socket("127.0.0.1", port));
    }

    /** With TLS, to a port of this machine that must show this certificate. */
    public static RawConnection secure(int port, Path certificate) throws IOException {
        try {
            SSLSocket socket =
                    (SSLSocket) trusting(certificate).getSocketFactory().createSocket("localhost", port);
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.startHandshake();
            return new RawConnection(socket);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static SSLContext trusting(Path certificate) throws IOException, GeneralSecurityException {
        String pem = Files.readString(certificate);
        String only = pem.substring(0, pem.indexOf("-----END CERTIFICATE-----")) + "-----END CERTIFICATE-----\n";
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry(
                "flotilla",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new java.io.ByteArrayInputStream(only.getBytes(StandardCharsets.US_ASCII))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** Sends a request with a JSON body, or without one if it is empty, and reads the answer. */
    public Answer call(String method, String path, String body) throws IOException {
        return call(method, path, "", body);
    }

    /** @param header one more, as it is written, or empty */
    public Answer call(String method, String path, String header, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String content =
                bytes.length == 0 ? "" : "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n";
        String more = header.isEmpty() ? "" : header + "\r\n";
        return exchange(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + more + content + "\r\n", bytes);
    }

    /** Sends a request without a body and reads the answer up to its headers; the connection is of no use then. */
    Answer head(String method, String path) throws IOException {
        socket.getOutputStream()
                .write((method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        int status = Integer.parseInt(line().split(" ")[1]);
        return new Answer(status, Map.of(), "");
    }

    Answer exchange(String head, byte[] body) throws IOException {
        byte[] start = head.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        OutputStream out = socket.getOutputStream();
        out.write(all);
        out.flush();
        return read();
    }

    private Answer read() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        return new Answer(status, headers, body(headers));
    }

    private String body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("Transfer-Encoding", "")
                .toLowerCase(Locale.ROOT)
                .equals("chunked")) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (int size = chunk(); size > 0; size = chunk()) {
                all.write(bytes(size));
                line();
            }
            line();
            return all.toString(StandardCharsets.UTF_8);
        }
        int length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        return new String(bytes(length), StandardCharsets.UTF_8);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private byte[] bytes(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException("the connection ended inside an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection ended before the end of an answer");
            }
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /**
     * An answer.
     *
     * @param headers by name, whatever its case
     */
    public record Answer(int status, Map<String, String> headers, String body) {

        /** Whether the next request needs a new connection. */
        public boolean last() {
            return headers.getOrDefault("Connection", "").equalsIgnoreCase("close");
        }
    }
}
