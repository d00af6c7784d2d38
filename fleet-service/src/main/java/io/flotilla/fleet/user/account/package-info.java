/**
 * The accounts of users on a server: what they are called, what a server keeps of them, and the statements that lead from what is there to
 * what is wanted. Plain Java; any thread.
 */
package io.flotilla.fleet.user.account;
