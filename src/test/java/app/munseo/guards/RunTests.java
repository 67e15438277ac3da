package app.munseo.guards;

import java.util.Arrays;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/// Runs test classes in a process of its own.
final class RunTests {
    static final int ALL_PASSED = 0;
    static final int SOME_FAILED = 1;
    static final int NONE_RAN = 2;

    private RunTests() {}

    /// @param classes names of the test classes
    public static void main(String[] classes) {
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(classes).map(DiscoverySelectors::selectClass).toList())
                .configurationParameter("junit.platform.discovery.issue.severity.critical", "ERROR")
                .build();
        var seen = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, seen);
        var summary = seen.getSummary();
        Runtime.getRuntime().halt(code(summary.getTotalFailureCount(), summary.getTestsSucceededCount()));
    }

    private static int code(long failed, long passed) {
        if (failed > 0) {
            return SOME_FAILED;
        }
        return passed > 0 ? ALL_PASSED : NONE_RAN;
    }
}
