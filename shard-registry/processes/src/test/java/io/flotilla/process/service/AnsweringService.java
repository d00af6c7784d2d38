package io.flotilla.process.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A stand-in for a packaged service: answers {@code /status} as its environment tells it to. */
public final class AnsweringService {

    private AnsweringService() {}

    public static void main(String[] arguments) throws IOException {
        PrintStream log =
                new PrintStream(new FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        String behaviour = System.getenv("BEHAVIOUR");
        log.println("starting to " + behaviour);
        if ("fail".equals(behaviour)) {
            log.println("flotilla.mysql.password is missing");
            Runtime.getRuntime().exit(3);
        }
        if ("hang".equals(behaviour)) {
            Runtime.getRuntime().addShutdownHook(new Thread(AnsweringService::waitForEver));
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        http.createContext("/status", exchange -> answer(exchange, "never ready".equals(behaviour) ? 404 : 200));
        http.start();
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static void waitForEver() {
        while (!Thread.currentThread().isInterrupted()) {
            java.util.concurrent.locks.LockSupport.park();
        }
    }

    /** Packs this class as a runnable jar. */
    static Path jar(Path folder) throws IOException {
        Path jar = folder.resolve("quarkus-run.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, AnsweringService.class.getName());
        String entry = AnsweringService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            out.putNextEntry(new JarEntry(entry));
            AnsweringService.class.getClassLoader().getResourceAsStream(entry).transferTo(out);
        }
        return jar;
    }
}
