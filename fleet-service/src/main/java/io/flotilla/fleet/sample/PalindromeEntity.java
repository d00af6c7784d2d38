package io.flotilla.fleet.sample;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of {@code palindrome}. */
@Entity
@Table(name = "palindrome")
class PalindromeEntity {

    @Id
    String digest;

    String text;
}
