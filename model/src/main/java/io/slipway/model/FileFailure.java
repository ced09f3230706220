package io.slipway.model;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says for people why a file could not be read or written, where Java names its exceptions. */
public final class FileFailure {

    /** What operating systems say, in the words of their C library. */
    private static final Map<String, String> SYSTEM_WORDS =
            Map.of(
                    "no space left", "disk-full",
                    "quota exceeded", "disk-full",
                    "read-only file system", "read-only",
                    "is a directory", "is-a-folder",
                    "not a directory", "not-a-folder",
                    "permission denied", "permission-denied",
                    "operation not permitted", "permission-denied",
                    "name too long", "name-too-long",
                    "too many open files", "too-many-files",
                    "input/output error", "device");

    private FileFailure() {}

    /**
     * A word that the catalogue knows as {@code file.reason.<word>} (a placeholder written {@code
     * {reason:file.reason}} takes it), or what the system said where there is no such word.
     */
    public static String reason(IOException failure) {
        return switch (failure) {
            case NoSuchFileException _ -> "no-such-file";
            case AccessDeniedException _ -> "permission-denied";
            case NotDirectoryException _ -> "not-a-folder";
            case FileAlreadyExistsException _ -> "in-the-way";
            case DirectoryNotEmptyException _ -> "in-the-way";
            case CharacterCodingException _ -> "no-utf8";
            case FileSystemException system -> said(system.getReason());
            default -> said(failure.getMessage());
        };
    }

    private static String said(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return "unknown";
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return SYSTEM_WORDS.entrySet().stream()
                .filter(each -> lower.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(text);
    }
}
