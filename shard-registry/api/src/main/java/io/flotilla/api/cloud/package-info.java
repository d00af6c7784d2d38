/** What crosses the wire about the servers of a cloud provider and the services on them. */
package io.flotilla.api.cloud;
