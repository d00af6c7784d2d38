package io.flotilla.service.start;

import java.util.List;

/** Something that must be true before a service starts. Every bean of this type is asked, before any other start-up work. */
public interface StartCheck {

    /**
     * What is wrong, one line each: the property's full name, what is wrong with it and what it should be, for example {@code
     * flotilla.mysql.password is not set}. Never a secret's value. Empty when all is well.
     */
    List<String> complaints();
}
