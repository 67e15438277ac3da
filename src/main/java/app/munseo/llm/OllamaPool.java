package app.munseo.llm;

import app.munseo.document.Problem;
import app.munseo.net.EgressPolicy;
import app.munseo.net.NetworkDoor;
import app.munseo.net.RequestPurpose;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// The person's Ollama servers, used as one: a request goes to a server that answers and has the model, to the least
/// busy of them, and rather to one that did not fail lately. Safe for use by several threads.
public final class OllamaPool {
    private static final Executor CHECKS = check -> Thread.ofVirtual().name("ollama-check").start(check);

    private final List<PoolMember> members;

    /// @param addresses as [OllamaAddresses#parse(String)] gives them, the preferred one first
    public OllamaPool(NetworkDoor door, List<URI> addresses) {
        members = addresses.stream().map(address -> new PoolMember(new OllamaServer(door, address))).toList();
    }

    /// How many servers there are, whether they answer or not.
    public int size() {
        return members.size();
    }

    /// The chat model `model` on the server that serves it best now.
    ///
    /// @param access the way to a server at the given address
    /// @throws Problem `HOST_UNREACHABLE` where no server answers, `MODEL_MISSING` where none has the model,
    ///     `OFFLINE_REFUSED` for a cloud's model
    public LanguageModel chat(String model, RequestPurpose purpose, Function<URI, Access> access) {
        var member = serving(model).getFirst();
        var chat = new OllamaModels(access.apply(member.server().address())).chat(model, purpose);
        return new OnMember(member, chat);
    }

    /// The embedding model `model`, on whichever server serves it best at the time.
    public Embedder embedder(String model) {
        return new PooledEmbedder(this, model);
    }

    /// The model to write with when none is chosen, of the first server that answers and has one.
    ///
    /// @throws Problem `HOST_UNREACHABLE` where no server answers, `MODEL_MISSING` where none has a suitable model
    public String completionModel() {
        return answering().stream()
                .flatMap(member -> member.server().completionModel().stream())
                .findFirst()
                .orElseThrow(() -> new Problem(Problem.Kind.MODEL_MISSING, "Ollama " + addresses()));
    }

    /// Each server that answers, with what it has.
    public List<Served> served() {
        return answering().stream().map(member -> new Served(member.server(), member.models())).toList();
    }

    /// A server and its models.
    public record Served(OllamaServer server, List<OllamaModel> models) {
        public Served {
            models = List.copyOf(models);
        }
    }

    /// Whether a text may leave this machine on its way to a model: to a server elsewhere, or to a cloud behind one here.
    boolean leaves(String model) {
        return members.stream().anyMatch(member -> !EgressPolicy.loopback(member.server().address()))
                || serving(model).stream().anyMatch(member -> member.model(model).map(OllamaModel::cloud).orElse(true));
    }

    /// The servers that answer and have the model, the best first; never empty.
    List<PoolMember> serving(String model) {
        var able = answering().stream().filter(member -> member.model(model).isPresent());
        var best = able.sorted(Comparator.comparing(PoolMember::failedLately).thenComparingInt(PoolMember::running))
                .toList();
        if (best.isEmpty()) {
            throw new Problem(Problem.Kind.MODEL_MISSING, "ollama:" + model);
        }
        return best;
    }

    /// The servers that answer, in the person's order; never empty. All are asked at once, so that one that is gone
    /// keeps nobody waiting twice.
    private List<PoolMember> answering() {
        var checks = members.stream()
                .map(member -> CompletableFuture.supplyAsync(() -> answers(member), CHECKS))
                .toList();
        var answering = new ArrayList<PoolMember>();
        try {
            for (var check : checks) {
                check.get().ifPresent(answering::add);
            }
        } catch (InterruptedException _) {
            throw Problem.cancelled();
        } catch (ExecutionException e) {
            throw new Problem(Problem.Kind.INTERNAL, "Ollama", e.getCause());
        }
        if (answering.isEmpty()) {
            throw new Problem(Problem.Kind.HOST_UNREACHABLE, "Ollama " + addresses());
        }
        return answering;
    }

    private static Optional<PoolMember> answers(PoolMember member) {
        try {
            member.models();
            return Optional.of(member);
        } catch (Problem _) {
            return Optional.empty();
        }
    }

    private String addresses() {
        return String.join(", ", members.stream().map(member -> member.server().address().getAuthority()).toList());
    }

    /// A model on one server of the pool.
    private record OnMember(PoolMember member, LanguageModel model) implements ModelAround {
        @Override
        public Completion generate(Prompt prompt, Consumer<? super String> tokens) {
            return member.work(() -> model.generate(prompt, tokens));
        }
    }
}
