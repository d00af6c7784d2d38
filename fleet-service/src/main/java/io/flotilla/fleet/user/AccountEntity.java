package io.flotilla.fleet.user;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A name under which a user has, or had, an account on the servers of a service. */
@Entity
@Table(name = "account")
class AccountEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "service_id")
    long service;

    @Column(name = "user_id")
    long user;

    String name;

    boolean made;

    int changes;

    static AccountEntity of(long service, long user, String name) {
        AccountEntity account = new AccountEntity();
        account.service = service;
        account.user = user;
        account.name = name;
        return account;
    }
}
