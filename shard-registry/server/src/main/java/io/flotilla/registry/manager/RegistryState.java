package io.flotilla.registry.manager;

import io.flotilla.api.registry.RegistryError;
import io.flotilla.manager.ManagerTransactions;

/** What the registry keeps lies in the manager database; without it, or while a family is locked, this is what callers hear. */
public final class RegistryState {

    public static final ManagerTransactions TRANSACTION =
            new ManagerTransactions(RegistryError.REGISTRY_UNAVAILABLE, RegistryError.FAMILY_BUSY);

    private RegistryState() {}
}
