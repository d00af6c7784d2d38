/**
 * {@code flotilla query}: one SELECT, and its answer as a table or as the server streams it. Every printer reads to the end and fails
 * when the answer says, or shows, that it is not complete.
 */
package io.flotilla.cli.query;
