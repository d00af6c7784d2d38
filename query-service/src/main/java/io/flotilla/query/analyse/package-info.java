/** What the names of a query mean: families of one catalogue snapshot, columns, and the types of the answer. Pure; any thread. */
package io.flotilla.query.analyse;
