package io.flotilla.fleet.driver.ssh;

/** Where SSH listens on a host. */
record HostPort(String host, int port) {

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
