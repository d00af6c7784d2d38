/** Classes that break one rule each. */
package io.flotilla.testkit.offences;
