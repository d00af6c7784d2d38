package io.flotilla.ingest.rest;

import static io.flotilla.ingest.Ingest.select;
import static io.flotilla.ingest.Ingest.store;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.flotilla.process.Deadline;
import io.flotilla.testkit.FleetResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** rsyslog ships a file's lines, with its module for Elasticsearch. Skipped where that is not installed. */
@QuarkusTest
@QuarkusTestResource(
        value = FleetResource.class,
        initArgs = {@ResourceArg(name = "account", value = "ingest"), @ResourceArg(name = "registry", value = "true")})
class RsyslogIT {

    private static final Path PROGRAM = Path.of("/usr/sbin/rsyslogd");
    private static final Duration BOUND = Duration.ofMinutes(2);
    private static final int LINES = 1_000;

    @Test
    void everyLineOfAFileBecomesAnEvent(@TempDir Path folder) throws IOException, SQLException, InterruptedException {
        assumeTrue(
                Files.isExecutable(PROGRAM) && hasModule(),
                "rsyslogd with its module for Elasticsearch is not installed");
        String shard = store("rsyslog_lines", "{\"n\":\"int\",\"message\":\"string\",\"at\":\"datetime\"}", "[]");
        Files.writeString(
                folder.resolve("app.log"),
                IntStream.range(0, LINES).mapToObj(i -> i + " says \"é\"\n").collect(Collectors.joining()));
        Files.writeString(folder.resolve("rsyslog.conf"), configuration(folder));

        Process rsyslog = start(folder);
        try {
            awaitEvents(shard, folder);
        } finally {
            rsyslog.destroy();
            if (!rsyslog.waitFor(BOUND.toSeconds(), TimeUnit.SECONDS)) {
                rsyslog.destroyForcibly().waitFor();
            }
        }

        assertEquals(
                List.of(List.of("1000", "1000", "999", "0 says \"é\"")),
                select(
                        shard,
                        "SELECT COUNT(*), COUNT(DISTINCT n), MAX(n), MIN(message) FROM rsyslog_lines WHERE at IS NOT NULL"));
    }

    private static boolean hasModule() {
        return Stream.of("/usr/lib/x86_64-linux-gnu/rsyslog", "/usr/lib64/rsyslog", "/usr/lib/rsyslog")
                .anyMatch(modules -> Files.exists(Path.of(modules, "omelasticsearch.so")));
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        PROGRAM.toString(),
                        "-n",
                        "-f",
                        folder.resolve("rsyslog.conf").toString(),
                        "-i",
                        folder.resolve("pid").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("rsyslog.out").toFile())
                .start();
    }

    private static String configuration(Path folder) {
        return """
                global(workDirectory="%1$s")
                module(load="imfile" mode="polling" pollingInterval="1")
                module(load="omelasticsearch")
                template(name="event" type="list" option.jsonf="on") {
                  property(outname="n" name="msg" field.number="1" field.delimiter="32" format="jsonf" dataType="number")
                  property(outname="message" name="msg" format="jsonf")
                  property(outname="at" name="timegenerated" dateFormat="rfc3339" format="jsonf")
                }
                input(type="imfile" file="%1$s/app.log" tag="app")
                action(type="omelasticsearch" server="http://127.0.0.1:%2$d/api/elasticsearch" template="event"
                       searchIndex="rsyslog_lines" searchType="" bulkmode="on"
                       errorfile="%1$s/errors.json" queue.dequeuebatchsize="100" action.resumeretrycount="-1")
                """.formatted(folder, RestAssured.port);
    }

    private static void awaitEvents(String shard, Path folder) throws SQLException, IOException {
        Deadline deadline = Deadline.in(BOUND);
        boolean all = false;
        while (!all && deadline.pause()) {
            all = select(shard, "SELECT COUNT(*) FROM rsyslog_lines").equals(List.of(List.of(String.valueOf(LINES))));
        }
        assertEquals(true, all, () -> said(folder));
    }

    private static String said(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(path -> path.toString().matches(".*(out|json)"))
                    .toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            return e.toString();
        }
    }
}
