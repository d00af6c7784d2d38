package io.flotilla.cli.fleet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.flotilla.cli.gateway.Answer;
import io.flotilla.cli.gateway.Gateway;
import io.flotilla.cli.options.ChangeOptions;
import io.flotilla.cli.options.GlobalOptions;
import io.flotilla.cli.options.ShowOptions;
import io.flotilla.cli.output.Column;
import io.flotilla.cli.output.Format;
import io.flotilla.cli.output.Printer;
import io.flotilla.cli.output.View;
import io.flotilla.cli.output.Watch;
import io.flotilla.cli.terminal.DisplayText;
import io.flotilla.cli.terminal.Picture;
import io.flotilla.cli.terminal.Terminal;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The fleet behind the gateway: what every one of its commands asks, changes and shows. */
@Singleton
public final class Fleet {

    private static final String JSON = "application/json";
    private static final View WOULD = View.grid("/would", Column.of("would", ""));

    private final GlobalOptions options;
    private final Terminal terminal;
    private final Printer printer;
    private Gateway gateway;

    public Fleet(GlobalOptions options, Terminal terminal) {
        this.options = options;
        this.terminal = terminal;
        this.printer = new Printer(terminal);
    }

    public Terminal terminal() {
        return terminal;
    }

    /** What the server has at this path. */
    public JsonNode get(String path) {
        return gateway().get(path).expect(JSON).json();
    }

    /** Shows what is at this path, once or until Ctrl-C. */
    public void show(ShowOptions how, String path, View... views) {
        show(how, () -> get(path), views);
    }

    /** Shows a document, which is fetched anew for each picture. */
    public void show(ShowOptions how, Supplier<JsonNode> document, View... views) {
        Optional<Duration> pause = how.watch();
        if (pause.isEmpty()) {
            print(how.format(), document.get(), views);
        } else {
            watch(pause.get(), how.format(), document, "the same without --watch shows all", views);
        }
    }

    /**
     * Shows a document again and again until Ctrl-C.
     *
     * @param rest where to see what does not fit on the terminal
     */
    public void watch(Duration pause, Format format, Supplier<JsonNode> document, String rest, View... views) {
        Watch watch = new Watch(terminal);
        watch.every(pause, () -> {
            JsonNode now = document.get();
            Picture picture = Picture.of(terminal, page -> new Printer(page).print(format, now, views));
            watch.clear();
            picture.show(rest);
        });
    }

    public void print(Format format, JsonNode document, View... views) {
        printer.print(format, document, views);
    }

    /** One sentence about what was done; stdout is for what was asked for. */
    public void say(String sentence) {
        terminal.say(DisplayText.printable(sentence));
    }

    /** Does it and returns the server's answer; a dry run is shown, and returns nothing. */
    public Optional<JsonNode> change(ChangeOptions how, Call call) {
        if (how.dryRun()) {
            tryOut(how, call);
            return Optional.empty();
        }
        return Optional.of(change(call));
    }

    /** Does it and returns the server's answer. */
    public JsonNode change(Call call) {
        try (Answer answer = send(call)) {
            return answer.status() == 204
                    ? MissingNode.getInstance()
                    : answer.expect(JSON).json();
        }
    }

    /** Shows what the call would do. */
    void tryOut(ChangeOptions how, Call call) {
        try (Answer answer = send(call.flag("dry-run", true))) {
            print(how.format(), answer.expect(JSON).json(), WOULD);
        }
        say("Dry run: nothing was changed.");
    }

    /** Sends it, whatever comes back. */
    Answer send(Call call) {
        return gateway().send(call.method(), call.path(), call.headers(), call.bytes());
    }

    /** Sends it and waits longer than usual for an answer. */
    Answer send(Call call, Duration longest) {
        return options.gateway(longest).send(call.method(), call.path(), call.headers(), call.bytes());
    }

    private Gateway gateway() {
        if (gateway == null) {
            gateway = options.gateway();
        }
        return gateway;
    }
}
