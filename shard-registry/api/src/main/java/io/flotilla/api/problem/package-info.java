/**
 * The error wire format: RFC 9457 problem documents with a stable {@code code}. Each context lists its codes in one enum that
 * implements {@link io.flotilla.api.problem.ErrorCode}; pure code throws {@link io.flotilla.api.problem.ProblemException},
 * and the outermost ring of a service turns it into an answer.
 */
package io.flotilla.api.problem;
