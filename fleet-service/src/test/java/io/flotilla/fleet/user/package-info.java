/** Tests of users and their accounts, on real servers. */
package io.flotilla.fleet.user;
