/**
 * Plans at work: one statement on one shard, read through a cursor batch by batch as fast as the caller takes the rows. Never
 * blocks; a run belongs to the Vert.x context that started it.
 */
package io.flotilla.query.execute;
