/** The clients: writers that send batches, each on a thread of its own, and write every answer into the ledger. */
package io.flotilla.soak.load;
