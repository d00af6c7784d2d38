/** Tests of the vocabulary of families. */
package io.flotilla.api.schema;
