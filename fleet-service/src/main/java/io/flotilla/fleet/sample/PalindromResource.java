package io.flotilla.fleet.sample;

import io.flotilla.api.problem.CommonError;
import io.flotilla.api.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.Cancellable;

/** {@code GET /palindrom/{text}}: shows that the database is written to. */
@Path(SamplePaths.PALINDROM)
@Produces(MediaType.TEXT_PLAIN)
// Left half-way, a transaction would keep its connection.
@Cancellable(false)
@Tag(name = "samples")
public class PalindromResource {

    private static final String YES = "Text is palindrom";
    private static final String NO = "Text is not palindrom";

    private final Palindromes palindromes;

    PalindromResource(Palindromes palindromes) {
        this.palindromes = palindromes;
    }

    @GET
    @Path("/{text}")
    @Operation(
            summary = "Whether a text reads the same backwards",
            description = "All of it, by code point, up to 200 of them. Palindromes are kept in the database.")
    public Uni<String> palindrom(@PathParam("text") String shown, @Context HttpServerRequest request) {
        String path = request.path();
        String text = PathText.decode(path.substring(path.lastIndexOf('/') + 1));
        if (Palindrome.isTooLong(text)) {
            throw new ProblemException(
                    CommonError.BAD_REQUEST,
                    "The text is longer than %d characters; shorten it".formatted(Palindrome.LONGEST));
        }
        return Palindrome.is(text)
                ? palindromes.add(text).replaceWith(YES)
                : Uni.createFrom().item(NO);
    }
}
