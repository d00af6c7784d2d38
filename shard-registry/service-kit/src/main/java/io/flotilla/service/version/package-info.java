/** Which build answers; baked in at build time. */
package io.flotilla.service.version;
