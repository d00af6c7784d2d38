/** Running statements on real shards, over connections that go silent at chosen moments. */
package io.flotilla.query.execute;
