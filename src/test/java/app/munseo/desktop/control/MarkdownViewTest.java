package app.munseo.desktop.control;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownViewTest {
    private final List<String> marks = new ArrayList<>();
    private final MarkdownView.CitationMarks marker = (number, offset) -> {
        marks.add(number + "@" + offset);
        return new Label("<" + number + ">");
    };
    private final MarkdownView view = new MarkdownView();

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    private static String words(Node node) {
        return switch (node) {
            case Text text -> text.getText();
            case Label label -> label.getText();
            case javafx.scene.Parent parent ->
                String.join("", parent.getChildrenUnmodifiable().stream().map(MarkdownViewTest::words).toList());
            default -> "";
        };
    }

    @Test
    void aMarkerBecomesAMarkAtItsOffset() {
        view.show("**최대 5일** 이월 [1]. 다음 [2, 3].", marker);
        assertThat(marks).containsExactly("1@13", "2@21", "3@21");
        assertThat(words(view)).isEqualTo("최대 5일 이월<1>. 다음<2><3>.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock = """
            넓이는 $\\pi r_1^2$입니다.        | 넓이는 π r₁²입니다.
            \\(a*b*c\\) 그리고 \\[x_1 < 2\\]  | a*b*c 그리고 x₁ < 2
            $$E = mc^2$$                       | E = mc²
            $5에서 $10까지, $x$는 변수         | $5에서 $10까지, x는 변수
            It costs $5 = 5 dollars, $6 max    | It costs $5 = 5 dollars, $6 max
            \\$5와 \\$6, 3 \\* 4                  | $5와 $6, 3 * 4
            $x^2 끝이 없다                     | $x^2 끝이 없다
            """)
    void formulasAreReadable(String markdown, String shown) {
        view.show(markdown, marker);
        assertThat(words(view)).isEqualTo(shown);
        assertThat(MarkdownView.plain(markdown)).isEqualTo(shown);
    }

    @Test
    void codeHoldsNoFormula() {
        view.show("`$x^2$`", marker);
        assertThat(words(view)).isEqualTo("$x^2$");
    }

    @Test
    void aMarkBehindAFormulaKeepsItsOffset() {
        view.show("$x^2$ 이다 [1].", marker);
        assertThat(marks).containsExactly("1@9");
    }

    @Test
    void boldTextIsBold() {
        view.show("가 **나** *다* `라`", marker);
        var flow = (TextFlow) view.getChildren().getFirst();
        assertThat(flow.getChildren()).anySatisfy(node -> {
            assertThat(words(node)).isEqualTo("나");
            assertThat(node.getStyleClass()).contains("md-strong");
        });
    }

    @Test
    void tablesAreGrids() {
        view.show("| 구분 | 일수 |\n|---|--:|\n| 연차 | 15 |\n| 이월 | 5 |", marker);
        var grid = (GridPane) view.getChildren().getFirst();
        assertThat(grid.getRowCount()).isEqualTo(3);
        assertThat(grid.getColumnCount()).isEqualTo(2);
        assertThat(words(grid)).isEqualTo("구분일수연차15이월5");
    }

    @Test
    void listsKeepTheirNumbers() {
        view.show("3. 셋\n4. 넷", marker);
        assertThat(words(view)).isEqualTo("3.셋4.넷");
    }

    @Test
    void whatStandsStaysWhileTheAnswerGrows() {
        view.show("# 제목\n\n첫 문단\n\n둘째", marker);
        var before = List.copyOf(view.getChildren());
        view.show("# 제목\n\n첫 문단\n\n둘째 문단이 자란다", marker);
        assertThat(view.getChildren().subList(0, 2)).isEqualTo(before.subList(0, 2));
        assertThat(view.getChildren().get(2)).isNotSameAs(before.get(2));
        assertThat(words(view)).isEqualTo("제목첫 문단둘째 문단이 자란다");
    }

    @Test
    void htmlIsShownAsTheTextItIs() {
        view.show("<script>alert(1)</script>", marker);
        assertThat(words(view)).isEqualTo("<script>alert(1)</script>");
    }

    @Test
    void aLinkShowsWhereItWouldLead() {
        view.show("[여기](https://example.com/x)", marker);
        assertThat(words(view)).isEqualTo("여기 (https://example.com/x)");
    }
}
