/** The rules of health, case by case. */
package io.flotilla.fleet.cloud.health;
