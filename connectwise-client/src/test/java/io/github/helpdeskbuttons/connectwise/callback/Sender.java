package io.github.helpdeskbuttons.connectwise.callback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Does what ConnectWise does to send a callback, written by itself and not with the code under test. */
final class Sender {

    static final String KEY_URL = "https://api-na.myconnectwise.net/v4_6_release/system/callbackkey/index.rails?id=7";

    private Sender() {}

    static String sign(byte[] body, String signingKey) {
        try {
            byte[] key = MessageDigest.getInstance("SHA-256").digest(signingKey.getBytes(UTF_8));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A body as ConnectWise writes it, which no JSON library would write again in the same bytes. */
    static byte[] body(String keyUrl) {
        return """
                {"MessageId":"6dd82302", "FromUrl":"na.myconnectwise.net","CompanyId":"Comp_a",
                 "MemberId":"djump","Action":"updated","Type":"ticket","ID":1001,"ProductInstanceId":null,
                 "Entity":"{\\"id\\":1001,\\"summary\\":\\"Pr\\u00fcfung \\/ MRI\\"}",
                 "Metadata":{"key_url":"%s"},"CallbackObjectRecId":10}
                """
                .formatted(keyUrl)
                .getBytes(UTF_8);
    }
}
