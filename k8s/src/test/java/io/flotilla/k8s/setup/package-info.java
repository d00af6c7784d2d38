/** The Jobs' scripts and the servers' settings, run as they are: on real MySQL servers, and against something that listens. */
package io.flotilla.k8s.setup;
