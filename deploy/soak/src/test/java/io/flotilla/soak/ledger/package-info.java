/** Tests of the package of the same name. */
package io.flotilla.soak.ledger;
