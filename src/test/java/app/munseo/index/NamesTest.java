package app.munseo.index;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "서울 지사로 보낸다, 서울",
        "the report goes to Seoul, Seoul",
        "the iPhone is lent out, iPhone",
        "회의는 부산에서 한다, 부산",
    })
    void namesAreFound(String text, String name) {
        assertThat(Names.in(text)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"'연차 휴가를 쓸 수 있다.'", "'the leave is paid, as ever'", "''"})
    void commonWordsAreNoNames(String text) {
        assertThat(Names.in(text)).isEmpty();
    }
}
