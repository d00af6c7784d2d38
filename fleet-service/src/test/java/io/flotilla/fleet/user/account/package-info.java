/** Tests of the accounts of users. */
package io.flotilla.fleet.user.account;
