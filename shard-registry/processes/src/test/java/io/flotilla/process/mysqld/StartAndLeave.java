package io.flotilla.process.mysqld;

import io.flotilla.process.FreePort;
import java.nio.file.Path;

/** Makes and starts a server of the bundled flavour in the directory of the first argument, and ends. */
public final class StartAndLeave {

    private StartAndLeave() {}

    public static void main(String[] arguments) {
        ServerSpec spec = new ServerSpec(Path.of(arguments[0]), ServerBinaries.bundled(), FreePort.pick(), 1);
        MysqlServer.create(spec).start();
    }
}
