/** The example of getting a host: what can be known of it without a cloud. */
package io.flotilla.deploy.terraform;
