/** Tests of reading bulk requests. */
package io.flotilla.ingest.bulk;
