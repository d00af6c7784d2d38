package io.flotilla.process.mysqld;

import java.sql.Connection;
import java.sql.SQLException;

/** A server that takes part in replication: one of this machine, or one that is reached by its address alone. */
public interface ReplicationPeer {

    /** What messages call it. */
    String name();

    ServerFlavour flavour();

    /** Where its replicas reach it. */
    String host();

    int port();

    /** A new connection as the administrator, who may do everything. The caller closes it. */
    Connection admin() throws SQLException;

    /** Remembers, for every later start, whether ordinary accounts may write. */
    void rememberReadOnly(boolean readOnly);
}
