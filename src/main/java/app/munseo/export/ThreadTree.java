package app.munseo.export;

import app.munseo.answer.Answer;
import app.munseo.answer.Citation;
import app.munseo.answer.Passage;
import app.munseo.answer.Reason;
import app.munseo.answer.Step;
import app.munseo.answer.Unbacked;
import app.munseo.conversation.OpenThread;
import app.munseo.conversation.PinnedText;
import app.munseo.conversation.ThreadTurn;
import app.munseo.document.Location;
import app.munseo.document.ThreadInfo;
import app.munseo.llm.Usage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Threads as JSON: maps, lists and plain values, with the keys `munseo ask --json` uses.
public final class ThreadTree {
    private ThreadTree() {}

    /// A thread with its turns and pins.
    public static Map<String, Object> of(OpenThread thread) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("thread", of(thread.info()));
        tree.put("turns", thread.turns().stream().map(ThreadTree::turn).toList());
        tree.put("pins", thread.pins().stream().map(ThreadTree::pin).toList());
        return tree;
    }

    /// A thread as a list shows it.
    public static Map<String, Object> of(ThreadInfo info) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("id", info.id());
        tree.put("title", info.title());
        tree.put("created", info.created().toString());
        tree.put("changed", info.changed().toString());
        tree.put("collection", info.collection());
        tree.put("turns", info.turns());
        return tree;
    }

    private static Map<String, Object> turn(ThreadTurn turn) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("turn", turn.id());
        tree.put("versions", turn.versions());
        tree.put("asked", turn.asked().toString());
        tree.put("state", turn.state().name().toLowerCase(Locale.ROOT));
        tree.put("question", turn.question());
        tree.put("standalone", turn.standalone());
        tree.put("answer", turn.text());
        var answer = turn.answer();
        if (answer != null) {
            put(tree, turn, answer);
        }
        return tree;
    }

    private static void put(Map<String, Object> tree, ThreadTurn turn, Answer answer) {
        tree.put("found", answer.found());
        tree.put("citations", answer.citations().stream().map(one -> citation(turn, one)).toList());
        tree.put("unbacked", answer.unbacked().stream().map(one -> unbacked(answer.text(), one)).toList());
        tree.put("passages", answer.passages().stream().map(one -> passage(turn, one)).toList());
        tree.put("answered_by", answer.answeredBy());
        tree.put("steps", answer.steps().stream().map(ThreadTree::step).toList());
        tree.put("usage", usage(answer.usage()));
        tree.put("cost_usd", turn.costUsd());
    }

    private static Map<String, Object> usage(Usage usage) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("input_tokens", usage.input());
        tree.put("cached_tokens", usage.cached());
        tree.put("output_tokens", usage.output());
        return tree;
    }

    private static Map<String, Object> citation(ThreadTurn turn, Citation citation) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("number", citation.number());
        tree.put("document", turn.path(citation.document()));
        put(tree, citation.location());
        tree.put("quote", citation.quote());
        tree.put("support", citation.support().word());
        tree.put("reasons", citation.reasons().stream().map(ThreadTree::reason).toList());
        tree.put("attached", citation.attached());
        return tree;
    }

    private static Map<String, Object> unbacked(String text, Unbacked unbacked) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("kind", unbacked.kind().word());
        tree.put("start", unbacked.start());
        tree.put("end", unbacked.end());
        tree.put("text", text.substring(unbacked.start(), unbacked.end()));
        return tree;
    }

    private static Map<String, Object> reason(Reason reason) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("code", reason.code().word());
        tree.put("words", reason.words());
        return tree;
    }

    private static Map<String, Object> passage(ThreadTurn turn, Passage passage) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("number", passage.number());
        tree.put("document", turn.path(passage.chunk().id().document()));
        tree.put("page", passage.chunk().location().page());
        tree.put("heading", passage.chunk().heading());
        tree.put("text", passage.text());
        return tree;
    }

    private static Map<String, Object> step(Step step) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("name", step.name());
        tree.put("millis", step.millis());
        tree.put("by", step.by());
        var degraded = step.degraded();
        if (degraded != null) {
            tree.put("degraded", degraded.word());
        }
        return tree;
    }

    private static Map<String, Object> pin(PinnedText pinned) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("pin", pinned.pin().id());
        tree.put("document", pinned.pin().path().toString());
        var now = pinned.location();
        put(tree, now == null ? pinned.pin().location() : now);
        tree.put("text", pinned.pin().text());
        tree.put("stale", pinned.stale());
        return tree;
    }

    private static void put(Map<String, Object> tree, Location location) {
        tree.put("page", location.page());
        tree.put("start", location.start());
        tree.put("end", location.end());
    }

    /// The threads of a list.
    public static List<Map<String, Object>> of(List<ThreadInfo> threads) {
        return threads.stream().map(ThreadTree::of).toList();
    }
}
