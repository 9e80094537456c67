package io.github.helpdeskbuttons.connectwise.internal;

import io.github.helpdeskbuttons.connectwise.model.Done;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import okhttp3.Response;

/** Finds how an answer of a type is read. */
final class Readers {

    private static final long LONGEST_BODY = 64 * 1024;

    private Readers() {}

    static AnswerReader<?> of(Type answer) {
        if (answer == Done.class) {
            return new DoneReader();
        }
        return answer == InputStream.class ? new StreamReader() : new JsonReader<>(answer);
    }

    /** Success is all that is wanted; a merge can deny it in its body, whatever its status says. */
    private static final class DoneReader implements AnswerReader<Done> {

        @Override
        public Done read(Response response) throws IOException, UnreadableBodyException {
            if (ErrorBody.denies(response.peekBody(LONGEST_BODY).string())) {
                throw new UnreadableBodyException("its status says that it was done, and its body that it was not");
            }
            return Done.DONE;
        }

        @Override
        public Done whenGone() {
            return Done.DONE;
        }
    }

    /** The body as it comes. */
    private static final class StreamReader implements AnswerReader<InputStream> {

        @Override
        public InputStream read(Response response) {
            return response.body().byteStream();
        }

        @Override
        public boolean keepsOpen() {
            return true;
        }
    }
}
