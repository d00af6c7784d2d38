/**
 * The door to MySQL servers: connection pools by instance, one classification of errors, and the only places that turn values
 * and names into SQL text. Everything is non-blocking; a result arrives on the Vert.x context of its caller. Server differences
 * live in {@link io.flotilla.mysql.Dialect} and nowhere else.
 */
package io.flotilla.mysql;
