package io.flotilla.service.sample;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.flotilla.service.request.RequestId;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;

/** Fails in every way a resource can. */
@Path("/sample")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SampleResource {

    /** A body. */
    public record Order(String name, int count, List<Line> lines) {}

    /** A part of a body. */
    public record Line(String article, long amount) {}

    @POST
    @Path("orders")
    public Uni<Order> order(Order order) {
        return Uni.createFrom().item(order);
    }

    @PUT
    @Path("bytes")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<String> bytes(byte[] body) {
        return Uni.createFrom().item(Integer.toString(body.length));
    }

    @PUT
    @Path("stream")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.TEXT_PLAIN)
    @Blocking
    public String stream(InputStream body) throws IOException {
        return Long.toString(body.transferTo(OutputStream.nullOutputStream()));
    }

    @GET
    @Path("id")
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<String> id() {
        return Uni.createFrom().item(RequestId::current);
    }

    @GET
    @Path("id/worker")
    @Produces(MediaType.TEXT_PLAIN)
    @Blocking
    public String idOnWorker() {
        return RequestId.current();
    }

    @GET
    @Path("id/later")
    @Produces(MediaType.TEXT_PLAIN)
    public Uni<String> idLater() {
        return id().onItem().delayIt().by(Duration.ofMillis(5)).chain(this::id);
    }

    @GET
    @Path("id/log")
    @Produces(MediaType.TEXT_PLAIN)
    public String idInLog() {
        return String.valueOf(org.jboss.logmanager.MDC.get(RequestId.MDC_KEY));
    }

    @GET
    @Path("fail/{how}")
    public Uni<String> fail(@PathParam("how") String how) {
        ProblemException busy = new ProblemException(CommonError.TOO_MANY_REQUESTS, "Come back later.")
                .at("/logs/17/weight")
                .retryAfter(Duration.ofMillis(1500))
                .with("limit", 5);
        return switch (how) {
            case "thrown" -> throw busy;
            case "uni" -> Uni.createFrom().failure(busy);
            case "completion" -> Uni.createFrom().failure(new CompletionException(busy));
            case "composite" ->
                Uni.createFrom()
                        .failure(new io.smallrye.mutiny.CompositeException(new IllegalStateException("secret"), busy));
            case "redirect" -> throw new RedirectionException(303, URI.create("http://a/b"));
            case "unexpected" -> throw new IllegalStateException("secret");
            case "unexpected-uni" -> Uni.createFrom().failure(new IllegalStateException("secret"));
            default -> Uni.createFrom().item("\"fine\"");
        };
    }
}
