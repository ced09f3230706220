package io.slipway.data.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells the encoding of a file from its bytes. */
final class TextEncoding {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** The first and last lead and trail byte of GB2312, the characters that are in common use. */
    private static final int COMMON_FROM = 0xA1;

    private TextEncoding() {}

    /**
     * A byte order mark decides; then zero bytes (UTF-16); then whether the bytes are valid UTF-8;
     * then whether their pairs are common Chinese characters (GB18030, which includes GBK and
     * GB2312). What is none of these is Western.
     */
    static Charset of(byte[] bytes, int length) {
        if (length >= 2 && starts(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (length >= 2 && starts(bytes, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int zerosAtEven = zeros(bytes, length, 0);
        int zerosAtOdd = zeros(bytes, length, 1);
        if (zerosAtEven + zerosAtOdd > length / 4) {
            return zerosAtOdd > zerosAtEven ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        if (decodes(bytes, length, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        boolean chinese = decodes(bytes, length, GB18030) && pairsAreCommonChinese(bytes, length);
        return chinese ? GB18030 : WESTERN;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static int zeros(byte[] bytes, int length, int parity) {
        int count = 0;
        for (int i = parity; i < length; i += 2) {
            if (bytes[i] == 0) {
                count++;
            }
        }
        return count;
    }

    /** Whether the bytes are valid, but for a character that is cut off at their end. */
    private static boolean decodes(byte[] bytes, int length, Charset charset) {
        for (int cut = 0; cut < 4 && cut < length; cut++) {
            try {
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, length - cut));
                return true;
            } catch (CharacterCodingException e) {
                if (cut == 3) {
                    return false;
                }
            }
        }
        return length == 0;
    }

    /**
     * Western letters with accents are mostly followed by plain ones, so taken as pairs they have a
     * trail byte below {@code 0xA1}.
     */
    private static boolean pairsAreCommonChinese(byte[] bytes, int length) {
        int pairs = 0;
        int common = 0;
        int i = 0;
        while (i < length - 1) {
            int lead = bytes[i] & 0xFF;
            if (lead < 0x80) {
                i++;
                continue;
            }
            pairs++;
            if (lead >= COMMON_FROM && (bytes[i + 1] & 0xFF) >= COMMON_FROM) {
                common++;
            }
            i += 2;
        }
        return common * 10L >= pairs * 8L;
    }
}
