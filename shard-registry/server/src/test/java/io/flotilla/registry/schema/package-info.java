/** Tests of schema changes and limits. */
package io.flotilla.registry.schema;
