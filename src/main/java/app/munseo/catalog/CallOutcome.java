package app.munseo.catalog;

import app.munseo.document.Problem;
import org.jspecify.annotations.Nullable;

/// What has become of a call of a language model.
///
/// @param cost billionths of a US dollar; null where the price is not known
/// @param saved what the provider's cache took off that cost
/// @param input all input tokens, `cached` and `written` among them
/// @param firstMillis to the first token; null where none came
/// @param error why it failed; null where it did not
public record CallOutcome(
        @Nullable Long cost,
        long saved,
        int input,
        int cached,
        int written,
        int output,
        @Nullable Long firstMillis,
        long millis,
        int retries,
        Problem.@Nullable Kind error) {}
