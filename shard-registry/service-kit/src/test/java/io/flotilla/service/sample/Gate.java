package io.flotilla.service.sample;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletableFuture;

/** Answers that end when the test says so, be it before they were asked for. One test at a time, which closes the gate first. */
@Path("/gate")
@Produces(MediaType.TEXT_PLAIN)
public class Gate {

    private static volatile CompletableFuture<String> whole;
    private static volatile UnicastProcessor<String> parts;

    static {
        close();
    }

    /** Makes answers begun from here on wait again. */
    public static void close() {
        whole = new CompletableFuture<>();
        UnicastProcessor<String> waiting = UnicastProcessor.create();
        waiting.onNext("first");
        parts = waiting;
    }

    @GET
    @Path("whole")
    public Uni<String> whole() {
        return Uni.createFrom().completionStage(whole);
    }

    @GET
    @Path("parts")
    public Multi<String> parts() {
        return parts;
    }

    @POST
    @Path("open")
    public String open() {
        whole.complete("done");
        parts.onComplete();
        return "open";
    }

    @POST
    @Path("break")
    public String breakDown() {
        parts.onError(new IllegalStateException("secret"));
        return "broken";
    }
}
