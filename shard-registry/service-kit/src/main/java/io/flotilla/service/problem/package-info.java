/**
 * Every error answer is a problem document: {@link io.flotilla.service.problem.Faults} decides which problem a failure is, and one
 * writer each for JAX-RS and for the router beneath it sends it. Runs on the thread of the failing request and never blocks.
 */
package io.flotilla.service.problem;
