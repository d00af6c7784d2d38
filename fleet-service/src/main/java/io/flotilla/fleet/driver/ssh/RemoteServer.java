package io.flotilla.fleet.driver.ssh;

import io.flotilla.process.mysqld.ReplicationPeer;
import io.flotilla.process.mysqld.ServerFlavour;
import io.flotilla.process.mysqld.ServerLogin;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A server that is reached by its address.
 *
 * @param name         what messages call it
 * @param remember     writes down on its host whether ordinary accounts may write
 */
record RemoteServer(String name, ServerFlavour flavour, ServerLogin login, Runnable remember)
        implements ReplicationPeer {

    /** Longer than the longest statement: waiting until a replica has caught up. */
    static final Duration SILENCE = SshFactory.CATCHING_UP.plusMinutes(1);

    @Override
    public String host() {
        return login.host();
    }

    @Override
    public int port() {
        return login.port();
    }

    @Override
    public Connection admin() throws SQLException {
        return login.connect(ServerLogin.Encryption.WHERE_POSSIBLE, SILENCE);
    }

    @Override
    public void rememberReadOnly(boolean readOnly) {
        remember.run();
    }
}
