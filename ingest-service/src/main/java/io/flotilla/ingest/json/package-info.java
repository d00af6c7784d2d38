/**
 * Reading JSON that strangers wrote: a cursor over the bytes of a body that speaks in problems with pointers and offsets, and
 * the canonical spelling of an event. Pure; every object belongs to one thread.
 */
package io.flotilla.ingest.json;
