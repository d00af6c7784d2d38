package io.flotilla.fleet.sample;

import static io.flotilla.fleet.FleetState.TRANSACTION;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The palindromes somebody has found, each once. */
@ApplicationScoped
class Palindromes {

    private static final String ADD = "INSERT INTO palindrome (digest, text) VALUES (?1, ?2)"
            + " ON DUPLICATE KEY UPDATE digest = VALUES(digest)";

    /** Keeps it; fails with MANAGER_UNAVAILABLE. */
    Uni<Void> add(String text) {
        return TRANSACTION.repeated(() -> Panache.getSession()
                .chain(session -> session.createNativeQuery(ADD)
                        .setParameter(1, digest(text))
                        .setParameter(2, text)
                        .executeUpdate())
                .replaceWithVoid());
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
