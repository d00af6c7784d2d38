/** {@code flotilla user}: people, what they may do on which service, and so the accounts on its servers. */
package io.flotilla.cli.user;
