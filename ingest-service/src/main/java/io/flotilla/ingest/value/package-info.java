/**
 * The values of events, one class per kind of field: from the JSON token to the text of an SQL literal, stored exactly or refused.
 * Refusals carry the code and the reason; where in the body it was is known to the caller. Pure and stateless.
 */
package io.flotilla.ingest.value;
