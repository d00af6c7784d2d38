/** Events that were not taken: shown, taken after all, forgotten. */
package io.flotilla.ingest.reject;
