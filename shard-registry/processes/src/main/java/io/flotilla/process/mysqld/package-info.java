/**
 * MySQL and MariaDB servers as processes of this machine: where their programs come from, their directories, starting, stopping
 * and replicating. Everything about a server lies in its own directory, so any JVM can open and stop it. Calls block, with
 * bounds; never call them from an event loop.
 */
package io.flotilla.process.mysqld;
