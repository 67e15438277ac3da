package app.munseo.desktop.shell;

import atlantafx.base.controls.ModalPane;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.jspecify.annotations.Nullable;

/// Keeps the keyboard in the dialog that is shown, and gives it back to where it was.
final class DialogFocus {
    private final ModalPane layer;
    private @Nullable Node before;

    DialogFocus(ModalPane layer) {
        this.layer = layer;
        layer.displayProperty().subscribe(this::shown);
        layer.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::moved);
    }

    private void shown(boolean shown) {
        var scene = layer.getScene();
        if (shown && scene != null) {
            before = isInside(scene.getFocusOwner()) ? before : scene.getFocusOwner();
            enter();
        } else if (before != null) {
            before.requestFocus();
            before = null;
        }
    }

    private void moved(@Nullable Node owner) {
        if (layer.isDisplay() && owner != null && !isInside(owner)) {
            enter();
        }
    }

    private void enter() {
        var content = layer.getContent();
        if (content != null) {
            below(content)
                    .filter(node -> node.isFocusTraversable() && !node.isDisabled())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private boolean isInside(@Nullable Node node) {
        return Stream.<Node>iterate(node, one -> one != null, Node::getParent).anyMatch(layer::equals);
    }

    private static Stream<Node> below(Node node) {
        var inside = node instanceof Parent parent && node.isVisible()
                ? parent.getChildrenUnmodifiable().stream().flatMap(DialogFocus::below)
                : Stream.<Node>of();
        return Stream.concat(Stream.of(node), inside);
    }
}
