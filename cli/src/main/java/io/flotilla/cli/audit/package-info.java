/** {@code flotilla audit}: who changed what. */
package io.flotilla.cli.audit;
