/** Tests of {@link io.flotilla.process.service}. */
package io.flotilla.process.service;
