/**
 * Rows as bytes: JSON, NDJSON or CSV, written as fast as the caller reads. What a value looks like on the wire is decided in
 * {@link io.flotilla.query.answer.ColumnKind} and nowhere else. Runs on the request's event loop.
 */
package io.flotilla.query.answer;
