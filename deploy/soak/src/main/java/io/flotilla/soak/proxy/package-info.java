/**
 * What stands between the services and a shard's server, and breaks the connection at will. Two blocking threads of its own for each
 * connection; its public methods may be called from any thread.
 */
package io.flotilla.soak.proxy;
