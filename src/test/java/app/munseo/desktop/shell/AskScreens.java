package app.munseo.desktop.shell;

import app.munseo.answer.Withheld;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// Questions, their answers, and why they came out so.
final class AskScreens {
    private AskScreens() {}

    static void show(Tour tour) throws Exception {
        typing(tour);
        scope(tour);
        conversation(tour);
        absence(tour);
        withheld(tour);
        threads(tour);
        why(tour);
    }

    private static void typing(Tour tour) throws Exception {
        try (var window = tour.open(tour.library().filled())) {
            window.until(tour.either("이 문서들이 답할 수 있는", "Your documents answer"));
            tour.see("welcome", window);
            window.robot.clickOn("#question").write(tour.either("연차 휴가", "warranty"));
            Tour.await(window, "#found");
            tour.see("typing", window);
        }
    }

    private static void scope(Tour tour) throws Exception {
        try (var window = tour.open(tour.library().filled())) {
            window.robot.clickOn("#question").write("@가격");
            Tour.await(window, ".mention");
            window.robot.push(KeyCode.ENTER);
            window.robot.write("@규정");
            Tour.await(window, ".mention");
            tour.see("scope", window);
        }
    }

    private static void conversation(Tour tour) throws Exception {
        var library = tour.library().filled();
        var gate = new CountDownLatch(1);
        library.askGates.put(library.script.eventAt(0.5), gate);
        try (var window = tour.open(library)) {
            Tour.ask(window, tour.question());
            Tour.await(window, ".citation");
            tour.see("streaming", window);
            gate.countDown();
            Tour.await(window, "#further");
            Tour.fire(window, ".source-pin");
            Tour.await(window, "#pins");
            tour.see("answered", window);
            window.robot.clickOn(".citation");
            Tour.await(window, ".page-mark");
            tour.see("cited-page", window);
            Tour.fire(window, ".source-chip", tour.either("정보보안", "User Manual"));
            if (!tour.korean) {
                Tour.fire(window, "#reader-mode");
            }
            Tour.await(window, "#reader-text");
            tour.see("cited-text", window);
        }
    }

    private static void absence(Tour tour) throws Exception {
        var library = tour.library().filled();
        library.absent = true;
        try (var window = tour.open(library)) {
            Tour.ask(window, tour.either("해외 출장비는 얼마인가요?", "How long is parental leave?"));
            Tour.await(window, ".absence");
            tour.see("absence", window);
        }
    }

    private static void withheld(Tour tour) throws Exception {
        var library = tour.library().filled();
        library.withheld = List.of(new Withheld(1, Withheld.Why.LOCAL_ONLY));
        try (var window = tour.open(library)) {
            Tour.ask(window, tour.question());
            Tour.await(window, "#withheld");
            tour.see("withheld", window);
        }
    }

    private static void threads(Tour tour) throws Exception {
        var library = tour.library().filled();
        for (var question : List.of("연차 이월", "출장비 한도는?", "How long is the warranty?", tour.question())) {
            library.threads.held(question, library.script.answer(null));
        }
        try (var window = tour.open(library)) {
            window.robot.clickOn("#tab-threads");
            window.until("출장비 한도는?");
            window.robot.clickOn("출장비 한도는?");
            Tour.await(window, ".question-edit");
            Tour.fire(window, "#ask-again");
            window.until("2 / 2");
            tour.see("threads", window);
            window.robot.clickOn("#threads-search").write(tour.either("연차", "warranty"));
            window.robot.clickOn(".question-edit");
            tour.see("threads-search", window);
        }
    }

    private static void why(Tour tour) throws Exception {
        try (var window = tour.open(tour.library().filled())) {
            Tour.ask(window, tour.question());
            Tour.fire(window, "#ask-why");
            Tour.fire(window, ".why-more");
            tour.see("why", window);
            window.robot.interact(() -> window.robot.lookup(".why-scroll").<ScrollPane>query().setVvalue(1));
            tour.see("why-prompt", window);
            Tour.fire(window, "#why-close");
            window.robot.rightClickOn("정보보안 정책.md");
            window.robot.clickOn(tour.either("왜 이 파일이 나오거나 나오지 않나요?", "Why this file, or why not?"));
            Tour.await(window, "#why-question");
            window.robot.interact(() -> window.robot.lookup("#why-question").<TextField>query().setText("보증 기간"));
            window.robot.clickOn("#why-question").push(KeyCode.ENTER);
            window.until("214");
            tour.see("why-file", window);
        }
    }
}
