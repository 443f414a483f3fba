package vn.thidua.submission.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.submission.Fault;
import vn.thidua.submission.letters.OldFont;
import vn.thidua.submission.letters.VietnameseLetters;

/**
 * How the bytes of a file are letters, found from its beginning.
 *
 * @param charset of the file; meaningless if there is a fault
 * @param mark length of the byte order mark
 * @param font of before Unicode that the letters were typed for; null for letters that are what they are
 */
record Encoding(
        Charset charset,
        int mark,
        @Nullable OldFont font,
        @Nullable Fault fault) {
    static final Encoding UTF_8 = new Encoding(StandardCharsets.UTF_8, 0, null, null);

    /** Bytes of an old font as a program of today takes them. */
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    static Encoding of(byte[] head, boolean wholeFile) {
        var format = knownFormat(head);
        if (format.isPresent()) {
            return refused(FileFaults.otherFormat(format.get()));
        }
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return checked(head, new Encoding(StandardCharsets.UTF_8, 3, null, null));
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return checked(head, new Encoding(StandardCharsets.UTF_16LE, 2, null, null));
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return checked(head, new Encoding(StandardCharsets.UTF_16BE, 2, null, null));
        }
        var wide = utf16WithoutMark(head);
        if (wide.isPresent()) {
            return checked(head, new Encoding(wide.get(), 0, null, null));
        }
        if (isBinary(head)) {
            return refused(FileFaults.binary());
        }
        return isUtf8(head, wholeFile)
                ? checked(head, new Encoding(StandardCharsets.UTF_8, 0, null, null))
                : singleByte(head);
    }

    /** The encoding of a file that has proved not to be UTF-8. */
    static Encoding singleByte(byte[] sample) {
        var census = VietnameseLetters.census(new String(sample, WINDOWS_1258));
        var font = census.oldFont();
        if (font.isPresent()) {
            return typedFor(font.get(), new String(sample, WINDOWS_1252), WINDOWS_1252, 0);
        }
        if (census.isVietnamese()) {
            return new Encoding(WINDOWS_1258, 0, null, null);
        }
        return OldFont.typed(new String(sample, WINDOWS_1252))
                .map(typed -> new Encoding(WINDOWS_1252, 0, typed, null))
                .orElseGet(() -> refused(FileFaults.unknownEncoding()));
    }

    private static Encoding refused(Fault fault) {
        return new Encoding(StandardCharsets.UTF_8, 0, null, fault);
    }

    /** Text of an old font may have been saved as Unicode: the letters are wrong all the same. */
    private static Encoding checked(byte[] head, Encoding encoding) {
        var text = new String(head, encoding.mark, head.length - encoding.mark, encoding.charset);
        return VietnameseLetters.census(text)
                .oldFont()
                .map(font -> typedFor(font, text, encoding.charset, encoding.mark))
                .orElse(encoding);
    }

    /** A text is taken for one of an old font only if the font has every single letter of it. */
    private static Encoding typedFor(OldFont font, String text, Charset charset, int mark) {
        return font.shown(text).isPresent()
                ? new Encoding(charset, mark, font, null)
                : refused(FileFaults.oldFont(font.label()));
    }

    /** What a text of the file says. */
    Optional<String> meant(String text) {
        return font == null ? Optional.of(text) : font.shown(text);
    }

    private static Optional<String> knownFormat(byte[] head) {
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return Optional.of("Excel/Word (.xlsx, .docx), ZIP");
        }
        if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of("Excel/Word 97–2003 (.xls, .doc)");
        }
        return startsWith(head, '%', 'P', 'D', 'F') ? Optional.of("PDF") : Optional.empty();
    }

    private static Optional<Charset> utf16WithoutMark(byte[] head) {
        int length = Math.min(head.length & ~1, 2000);
        int first = 0;
        int second = 0;
        for (int i = 0; i < length; i += 2) {
            first += head[i] == 0 ? 1 : 0;
            second += head[i + 1] == 0 ? 1 : 0;
        }
        int pairs = length / 2;
        // Vietnamese in UTF-16 has its high byte 0 for about four letters in five
        if (pairs > 1 && second * 2 > pairs && first == 0) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return pairs > 1 && first * 2 > pairs && second == 0
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    /** More than one control character in a hundred; a single stray NUL is the problem of its row. */
    private static boolean isBinary(byte[] head) {
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' ? 1 : 0;
        }
        return controls * 100 > head.length;
    }

    private static boolean isUtf8(byte[] head, boolean wholeFile) {
        int length = head.length;
        if (!wholeFile) {
            // the last character may be cut off
            for (int back = 1; back <= 3 && back <= length; back++) {
                if ((head[length - back] & 0xC0) == 0xC0) {
                    length -= back;
                    break;
                }
            }
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(head, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        return head.length >= bytes.length && Arrays.equals(Arrays.copyOf(head, bytes.length), toBytes(bytes));
    }

    private static byte[] toBytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
