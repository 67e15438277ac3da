package app.munseo.app;

import java.util.OptionalDouble;

/// What an answer cost, all models asked for it together.
///
/// @param usd US dollars; empty where the price of a model that was asked is not known; 0 for local answers
/// @param estimateUsd the most it could have cost, as was known before sending; empty likewise
/// @param savedUsd what the provider's cache took off
/// @param krwPerUsd the rate for Korean won
public record Cost(OptionalDouble usd, OptionalDouble estimateUsd, double savedUsd, double krwPerUsd) {
    /// Korean won, to the hundredth.
    public OptionalDouble krw() {
        return usd.isEmpty() ? usd : OptionalDouble.of(Math.round(usd.getAsDouble() * krwPerUsd * 100) / 100.0);
    }
}
