package app.munseo.export;

import org.commonmark.node.CustomNode;

/// A citation's mark in an answer that is read as Markdown.
final class NoteMark extends CustomNode {
    private final int number;

    NoteMark(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
