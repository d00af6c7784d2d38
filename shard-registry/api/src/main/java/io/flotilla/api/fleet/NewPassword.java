package io.flotilla.api.fleet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A password that was just made.
 *
 * @param password shown this once
 * @param pending  where the old one still holds; absent when there is no such place
 */
public record NewPassword(
        String password,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<PendingServer> pending) {

    /** Passwords stay out of every message. */
    @Override
    public String toString() {
        return "NewPassword[pending=" + pending + "]";
    }
}
