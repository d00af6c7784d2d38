package io.flotilla.fleet.user;

import io.flotilla.api.fleet.UserStatus;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** A user as the manager database holds it. Times are UTC. */
@Entity
@Table(name = "user")
class UserEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String name;

    @Column(name = "create_date")
    LocalDateTime created;

    @Enumerated(EnumType.STRING)
    UserStatus status;

    /** Encrypted, see {@link PasswordVault}. */
    byte[] password;

    static UserEntity of(String name, byte[] password) {
        UserEntity user = new UserEntity();
        user.name = name;
        user.created = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        user.status = UserStatus.ACTIVE;
        user.password = password;
        return user;
    }
}
