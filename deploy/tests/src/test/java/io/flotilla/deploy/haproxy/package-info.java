/** The balancer with its shipped configuration, in front of real services. */
package io.flotilla.deploy.haproxy;
