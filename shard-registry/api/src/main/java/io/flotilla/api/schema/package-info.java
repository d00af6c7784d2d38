/**
 * The vocabulary of families: names, field types, and the inference of types from values. Pure and immutable; a name or a type
 * that exists as an object here is valid, so nothing downstream checks it again.
 */
package io.flotilla.api.schema;
