/** Replacing replicas under load; also the deployment that is replaced. */
package io.flotilla.deploy.redeploy;
