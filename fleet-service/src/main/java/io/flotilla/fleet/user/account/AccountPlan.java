package io.flotilla.fleet.user.account;

import java.util.List;

/**
 * What is to be done on a server.
 *
 * @param steps   in this order; none when all is as it should be
 * @param strange names of wanted accounts that are taken by accounts which Flotilla did not make, and does not touch
 */
public record AccountPlan(List<AccountStep> steps, List<String> strange) {}
