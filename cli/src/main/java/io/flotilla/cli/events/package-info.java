/**
 * Events in files: JSON, NDJSON and CSV, read one event at a time with the line each came from, so that a file of any size fits. No
 * terminal and no HTTP in here.
 */
package io.flotilla.cli.events;
