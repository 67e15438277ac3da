package app.munseo.app;

import app.munseo.document.Problem;
import app.munseo.llm.Embedder;
import app.munseo.llm.LanguageModel;
import app.munseo.mask.Masking;
import app.munseo.mask.PersonalData;
import app.munseo.mask.Placeholders;
import app.munseo.settings.Mask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.function.Supplier;

/// Masks what leaves this machine, as the settings say. Placeholders come from a key of this library's own, so that they
/// are the same each time.
final class Masks {
    private static final int KEY_BYTES = 32;

    private final Placeholders placeholders;
    private final Supplier<Mask> settings;

    /// @param file where the key is kept; made when it is missing
    Masks(Path file, Supplier<Mask> settings) {
        this.placeholders = new Placeholders(key(file));
        this.settings = settings;
    }

    private static byte[] key(Path file) {
        try {
            if (!Files.exists(file) || Files.size(file) != KEY_BYTES) {
                var key = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(key);
                Files.write(file, key);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, file.toString(), e);
        }
    }

    private Masking masking() {
        return new Masking(new PersonalData(settings.get().terms()), placeholders);
    }

    /// `model`, masked where it is elsewhere and the person wants that.
    LanguageModel around(LanguageModel model) {
        return settings.get().on() && model.leaves() ? new MaskedModel(model, this::masking) : model;
    }

    /// The same for an embedding model. Whether texts leave is found out when there are some.
    Embedder around(Embedder embedder) {
        return settings.get().on() ? new MaskedEmbedder(embedder, this::masking) : embedder;
    }
}
