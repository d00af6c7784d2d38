/**
 * The servers of a cloud provider: asked all at once with bounds on everything, judged by the rules of {@code health}, and answered under
 * {@code /api/cloud}. Non-blocking; runs on the Vert.x context of its caller.
 */
package io.flotilla.fleet.cloud;
