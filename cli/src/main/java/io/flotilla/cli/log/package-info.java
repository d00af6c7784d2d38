/**
 * {@code flotilla log put}: a file becomes batches, each sent until it is stored or refused. Sending is sequential, so that at any
 * moment the events before some record are stored and those after it are not.
 */
package io.flotilla.cli.log;
