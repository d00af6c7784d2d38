/**
 * Bulk requests as Elasticsearch has them: a body becomes actions, each with an event, those of a family together; and what became of
 * the actions becomes the answer, in their order. Pure; an object belongs to one thread at a time.
 */
package io.flotilla.ingest.bulk;
