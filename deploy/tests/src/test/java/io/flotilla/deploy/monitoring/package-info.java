/** Scraping, alerts and dashboards against what services really expose. */
package io.flotilla.deploy.monitoring;
