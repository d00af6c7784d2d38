/** What is deleted by age. */
package io.flotilla.registry.retention;
