package io.flotilla.cli.user;

import com.fasterxml.jackson.databind.JsonNode;
import io.flotilla.cli.fleet.Call;
import io.flotilla.cli.fleet.Fleet;
import io.flotilla.cli.options.ChangeOptions;
import io.flotilla.cli.output.Format;
import io.flotilla.cli.output.View;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Changes users: shows the answer, says what was done, and fails in the end if a server has yet to follow. */
@Singleton
final class UserChange {

    private final Fleet fleet;

    UserChange(Fleet fleet) {
        this.fleet = fleet;
    }

    /** Makes a change whose answer is something to be shown. */
    void show(ChangeOptions how, Call call, View view, Consumer<JsonNode> more) {
        fleet.change(how, call).ifPresent(answer -> {
            fleet.print(how.format(), answer, view);
            more.accept(answer);
            new Pending().and(answer).judge();
        });
    }

    void show(ChangeOptions how, Call call, View view) {
        show(how, call, view, answer -> {});
    }

    /** Makes a change after which there is nothing to be shown, but what is pending if that was asked for as a document. */
    void remove(ChangeOptions how, Call call, String done, Pending pending) {
        fleet.change(how, call).ifPresent(answer -> {
            if (!answer.isMissingNode() && how.format() != Format.TABLE) {
                fleet.print(how.format(), answer);
            }
            fleet.say(done);
            pending.and(answer);
        });
    }
}
