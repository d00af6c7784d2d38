package io.flotilla.service.sample;

import io.flotilla.service.http.StreamedBodies;
import jakarta.inject.Singleton;

/** One path of the sample reads its body as a stream. */
@Singleton
class EndlessBodies implements StreamedBodies {

    @Override
    public boolean include(String method, String target) {
        return method.equals("PUT") && target.equals("/sample/endless");
    }
}
