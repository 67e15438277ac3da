package app.munseo.answer;

import app.munseo.document.Chunk;
import app.munseo.document.Document;
import app.munseo.text.Language;
import app.munseo.text.Particles;
import app.munseo.text.Sentences;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes questions of what stands in a document: questions it asks itself, what its headings name, what its tables tell
/// of their rows. The same document gives the same questions, in its own language. Where nothing can be asked for
/// well, there are none.
///
/// Example: the section "제12조 (연차 휴가)" of "인사 규정" gives "인사 규정에서 연차 휴가에 대해 뭐라고 하나요?"
public final class Suggestions {
    private static final Pattern FILE_ENDING = Pattern.compile("(?i)\\.(pdf|md|markdown|txt|csv|tsv)$");
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i).*(untitled|microsoft|powerpoint|\\bscan|\\bimg|\\bbug\\d|\\bissue\\d|sample|test|무제|제목 없음|새 문서).*"
                    + "|.*[_~/\\\\|<>].*|.*\\.(docx?|xlsx?|pptx?|tex|dvi|indd)\\b.*|[^\\p{L}]*");
    /// A question as lists of questions and answers mark it.
    private static final Pattern ASKED = Pattern.compile(
            "^(?:[#>*•\\s-]*(?:Q|질문|문)\\s*\\d*\\s*[.:)]|#{1,6}\\s|\\*\\*)\\s*(?<question>[^?]+\\?)[*\\s]*$");
    private static final Pattern BEGINS_OR_ENDS_AS_ONE = Pattern.compile("(?:What|How|When|Where|Who|Whom|Whose|Why|Which|Can|Could|"
            + "Do|Does|Did|Is|Are|Was|Were|May|Must|Should|Will|Would|Have|Has|If)\\b.*|.*[까요나가지죠]\\?");
    private static final Pattern DIGIT = Pattern.compile("(?<=[\\s(])\\d");
    private static final int MOST_FACTS = 4;
    private static final int LONGEST_TITLE = 40;
    private static final int SHORTEST_QUESTION = 9;
    private static final int LONGEST_QUESTION = 70;
    /// Characters below which a section has hardly anything to say.
    private static final int LEAST_SECTION = 60;

    private Suggestions() {}

    /// What could be asked of a document, the best first.
    ///
    /// @param chunks all of it, in order
    public static List<Suggestion> of(Document document, List<Chunk> chunks) {
        return of(document, chunks, Comparator.comparingInt(section -> -facts(section.getValue())));
    }

    private static List<Suggestion> of(
            Document document, List<Chunk> chunks, Comparator<Map.Entry<String, String>> order) {
        var questions = new LinkedHashSet<String>();
        if (chunks.stream().anyMatch(chunk -> chunk.carried() > 0)) {
            questions.addAll(TableQuestions.of(chunks));
        } else {
            chunks.forEach(chunk -> questions.addAll(asked(chunk)));
            questions.addAll(headed(document, chunks, order));
        }
        return questions.stream().map(question -> new Suggestion(question, document.id())).toList();
    }

    /// How much there is to be told of a section: its sentences with figures, of which more than a few make no difference.
    private static int facts(String section) {
        return (int) Sentences.split(section).stream()
                .filter(sentence -> DIGIT.matcher(section.substring(sentence.start(), sentence.end())).find())
                .limit(MOST_FACTS)
                .count();
    }

    /// What could be asked after an answer: of the sections next to what it cites that it has not touched, and then of
    /// those it was shown but did not use.
    ///
    /// @param said the questions and answers so far
    /// @param cited a chunk the answer cites, of `document`
    /// @param chunks all of the document, in order
    public static List<Suggestion> after(List<String> said, Document document, Chunk cited, List<Chunk> chunks) {
        var known = Words.of(String.join("\n", said));
        return of(document, nearest(cited, chunks), (_, _) -> 0).stream()
                .filter(one -> isNew(one.question(), known, document))
                .toList();
    }

    /// The other sections, those nearest to the cited one first.
    private static List<Chunk> nearest(Chunk cited, List<Chunk> chunks) {
        int at = cited.id().ordinal();
        return chunks.stream()
                .filter(chunk -> chunk.carried() > 0 || !chunk.heading().equals(cited.heading()))
                .sorted(Comparator.comparingInt((Chunk chunk) -> Math.abs(chunk.id().ordinal() - at))
                        .thenComparingInt(chunk -> chunk.id().ordinal()))
                .toList();
    }

    private static boolean isNew(String question, Set<String> known, Document document) {
        var own = new LinkedHashSet<>(Words.of(question));
        own.removeAll(Words.of(title(document).orElse("")));
        return !own.isEmpty() && own.stream().filter(known::contains).count() * 2 < own.size();
    }

    /// Questions that stand in the text, marked as such or as a paragraph's first line below a heading, and have something
    /// after them.
    private static List<String> asked(Chunk chunk) {
        var lines = chunk.text().lines().map(String::strip).toList();
        return IntStream.range(0, lines.size() - 1)
                .filter(i -> !lines.get(i + 1).endsWith("?"))
                .mapToObj(i -> question(lines.get(i), !chunk.heading().isEmpty() && (i == 0 || lines.get(i - 1).isEmpty())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> question(String line, boolean begins) {
        var marked = ASKED.matcher(line);
        if (!marked.matches() && !(begins && line.endsWith("?"))) {
            return Optional.empty();
        }
        var words = (marked.matches() ? marked.group("question") : line).strip();
        boolean fits = words.length() >= SHORTEST_QUESTION && words.length() <= LONGEST_QUESTION;
        boolean whole = BEGINS_OR_ENDS_AS_ONE.matcher(words).matches() && Sentences.split(words).size() == 1;
        return fits && whole && !Words.of(words).isEmpty() ? Optional.of(words) : Optional.empty();
    }

    private static List<String> headed(
            Document document, List<Chunk> chunks, Comparator<Map.Entry<String, String>> order) {
        var title = title(document);
        if (title.isEmpty()) {
            return List.of();
        }
        var sections = new LinkedHashMap<String, String>();
        chunks.forEach(chunk -> sections.merge(chunk.heading(), chunk.text(), (one, more) -> one + "\n" + more));
        var name = title.get();
        return sections.entrySet().stream()
                .filter(section -> tells(section.getKey(), section.getValue()))
                .sorted(order)
                .flatMap(section -> Headline.of(section.getKey())
                        .filter(head -> !name.contains(head) && !head.contains(name))
                        .map(head -> about(name, head, Language.of(section.getValue())))
                        .stream())
                .toList();
    }

    /// Whether a section says something besides its heading.
    private static boolean tells(String heading, String text) {
        return heading.contains("›")
                && text.length() >= LEAST_SECTION
                && Language.of(text) != Language.OTHER
                && !Sentences.split(text).isEmpty();
    }

    private static String about(String title, String head, Language language) {
        return language == Language.KOREAN
                ? Particles.chosen("%s에서 %s에 대해 뭐라고 하나요?".formatted(title, head))
                : "What is said about %s in %s?".formatted(Headline.within(head), title);
    }

    /// The document's name, where it is one.
    private static Optional<String> title(Document document) {
        return Stream.of(document.title(), String.valueOf(document.path().getFileName()))
                .map(name -> FILE_ENDING.matcher(name.strip()).replaceFirst(""))
                .filter(name -> name.length() <= LONGEST_TITLE && !NO_TITLE.matcher(name).matches())
                .filter(name -> Language.of(name) != Language.OTHER)
                .filter(name -> Words.of(name).size() >= 2)
                .findFirst();
    }
}
