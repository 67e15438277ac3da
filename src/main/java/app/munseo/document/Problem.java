package app.munseo.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The one failure the core throws: a kind with a stable code for the person, a detail for the log, and the cause.
/// The window and the command line word the kind in the person's language; `detail` names the thing (a file, a host)
/// and holds no secret.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// What went wrong. The code is `MUNSEO-` and the name with hyphens; the wording is the message `problem.NAME`.
    public enum Kind {
        FILE_MISSING,
        FILE_UNREADABLE,
        FILE_UNSUPPORTED,
        FILE_TOO_LARGE,
        FILE_ENCRYPTED,
        FILE_BROKEN,
        FILE_NO_TEXT,
        FILE_TIMEOUT,
        OFFLINE_REFUSED,
        LOCAL_ONLY,
        HOST_UNREACHABLE,
        PROVIDER_KEY_MISSING,
        PROVIDER_KEY_REFUSED,
        PROVIDER_BUSY,
        PROVIDER_FAILED,
        PROVIDER_TIMEOUT,
        PROVIDER_GARBLED,
        MODEL_MISSING,
        MODEL_INCOMPLETE,
        MODEL_UNFIT,
        PROMPT_TOO_LONG,
        SPENDING_LIMIT_REACHED,
        PRICE_UNKNOWN,
        PRICES_INVALID,
        TEMPLATE_INVALID,
        VARIABLE_UNKNOWN,
        VARIABLE_MISSING,
        PROFILE_UNKNOWN,
        EMBEDDER_MISMATCH,
        LIBRARY_IN_USE,
        LIBRARY_DAMAGED,
        LIBRARY_TOO_NEW,
        DISK_FAILED,
        BACKUP_INVALID,
        KEY_INVALID,
        KEYCHAIN_FAILED,
        COLLECTION_UNKNOWN,
        DATASET_INVALID,
        NOTHING_JUDGED,
        QUESTION_EMPTY,
        THREAD_UNKNOWN,
        CLOUD_REFUSED,
        FILTER_MATCHES_NOTHING,
        SETTINGS_INVALID,
        NO_SCREEN,
        LOCALE_WITHOUT_HANGUL,
        CANCELLED,
        INTERNAL;

        /// The stable code shown to the person, for example `MUNSEO-FILE-BROKEN`.
        public String code() {
            return "MUNSEO-" + name().replace('_', '-');
        }

        /// The word used in JSON, for example `file-broken`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final String detail;

    public Problem(Kind kind, String detail) {
        this(kind, detail, null);
    }

    public Problem(Kind kind, String detail, @Nullable Throwable cause) {
        super(kind.code() + ": " + detail, cause);
        this.kind = kind;
        this.detail = detail;
    }

    public Kind kind() {
        return kind;
    }

    /// The thing concerned, in no particular language: a path, a host, a model.
    public String detail() {
        return detail;
    }

    /// For work that found its thread interrupted; the interrupt flag is set again.
    public static Problem cancelled() {
        Thread.currentThread().interrupt();
        return new Problem(Kind.CANCELLED, "cancelled");
    }
}
