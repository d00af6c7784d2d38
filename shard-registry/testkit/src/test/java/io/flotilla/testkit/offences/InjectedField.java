package io.flotilla.testkit.offences;

import jakarta.inject.Inject;

/** Cannot be made without a container. */
class InjectedField {

    @Inject
    Runnable needed;
}
