package app.munseo.settings;

import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SynonymsTest {
    private static final Synonyms TWO = Synonyms.NONE.and(List.of("연차", "annual leave")).and(List.of("VPN", "가상 사설망"));

    @Test
    void groupsThatShareAWordBecomeOne() {
        assertThat(TWO.and(List.of("Annual  Leave", "유급 휴가")).groups())
                .containsExactly(List.of("VPN", "가상 사설망"), List.of("Annual Leave", "유급 휴가", "연차"));
        assertThat(TWO.and(List.of("연차", "vpn")).groups())
                .containsExactly(List.of("연차", "vpn", "annual leave", "가상 사설망"));
    }

    @Test
    void oneWordIsNoGroup() {
        assertThat(TWO.and(List.of("휴가", " 휴가 ", ""))).isEqualTo(TWO);
        assertThatThrownBy(() -> new Synonyms(List.of(List.of("휴가")))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGroupLeftWithOneWordGoesWithTheOther() {
        assertThat(TWO.without("ANNUAL LEAVE").groups()).containsExactly(List.of("VPN", "가상 사설망"));
        assertThat(TWO.and(List.of("VPN", "사설망")).without("사설망").groups())
                .containsExactly(List.of("연차", "annual leave"), List.of("VPN", "가상 사설망"));
        assertThat(TWO.without("없는 말")).isEqualTo(TWO);
    }

    @Test
    void theCommandLineSetsThemAsAListOfLists() {
        var set = Assignment.parse("search.glossary=[[\"연차\",\"leave\"]]").in(Settings.DEFAULT);
        assertThat(set.search().glossary().groups()).containsExactly(List.of("연차", "leave"));
    }
}
