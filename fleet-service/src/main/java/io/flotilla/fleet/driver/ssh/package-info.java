/**
 * The driver of servers on other hosts, each a systemd unit there, over SSH: public keys alone, host keys as {@code known_hosts} has them.
 * What is done on a host is a script of {@code resources/ssh}, sent over standard input behind its values, so that no value is part of a
 * command line. Blocks; every wait has a bound.
 */
package io.flotilla.fleet.driver.ssh;
