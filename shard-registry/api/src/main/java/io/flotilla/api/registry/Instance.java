package io.flotilla.api.registry;

/** One MySQL server process: where it listens and the role it has. */
public record Instance(String host, int port, InstanceRole role) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
