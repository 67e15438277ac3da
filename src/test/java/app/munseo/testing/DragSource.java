package app.munseo.testing;

import java.awt.Dimension;
import java.awt.Robot;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.InputEvent;
import java.awt.event.MouseEvent;
import java.awt.event.MouseMotionAdapter;
import java.io.File;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.TransferHandler;

/// A program with a window of its own, out of which it drags files with the real pointer: arguments are where to on the
/// screen, as `X Y`, and the files. It ends with 0 when somebody has taken them.
public final class DragSource {
    private static final int STEPS = 20;
    private static final int BEGIN = 6;
    private static final int PAUSE_MILLIS = 25;
    private static final int SETTLE_MILLIS = 1500;
    private static final int PATIENCE_SECONDS = 10;

    private final List<File> files;
    private final CountDownLatch taken = new CountDownLatch(1);
    private final JLabel label = new JLabel("drag");

    private DragSource(List<File> files) {
        this.files = files;
    }

    public static void main(String[] arguments) throws Exception {
        var files = Stream.of(arguments).skip(2).map(name -> new File(name).getAbsoluteFile()).toList();
        var source = new DragSource(files);
        SwingUtilities.invokeAndWait(source::show);
        boolean done = source.drag(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
        System.exit(done ? 0 : 1);
    }

    private void show() {
        label.setPreferredSize(new Dimension(120, 60));
        label.setTransferHandler(new Handing());
        label.addMouseMotionListener(new MouseMotionAdapter() {
            @Override
            public void mouseDragged(MouseEvent event) {
                label.getTransferHandler().exportAsDrag(label, event, TransferHandler.COPY);
            }
        });
        var frame = new JFrame("dragsource");
        frame.add(label);
        frame.pack();
        frame.setAlwaysOnTop(true);
        frame.setLocation(20, 20);
        frame.setVisible(true);
    }

    private boolean drag(int x, int y) throws Exception {
        var robot = new Robot();
        robot.setAutoDelay(PAUSE_MILLIS);
        robot.delay(SETTLE_MILLIS);
        var from = label.getLocationOnScreen();
        int left = from.x + label.getWidth() / 2;
        int top = from.y + label.getHeight() / 2;
        robot.mouseMove(left, top);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int i = 1; i <= BEGIN; i++) {
            robot.mouseMove(left + 5 * i, top + 2 * i);
        }
        for (int i = 1; i <= STEPS; i++) {
            robot.mouseMove(left + (x - left) * i / STEPS, top + (y - top) * i / STEPS);
        }
        robot.mouseMove(x + 1, y);
        robot.delay(SETTLE_MILLIS);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        return taken.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private final class Handing extends TransferHandler {
        private static final long serialVersionUID = 1L;

        @Override
        public int getSourceActions(JComponent component) {
            return COPY;
        }

        @Override
        protected Transferable createTransferable(JComponent component) {
            return new Files();
        }

        @Override
        protected void exportDone(JComponent component, Transferable data, int action) {
            if (action == COPY) {
                taken.countDown();
            }
        }
    }

    private final class Files implements Transferable {
        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.javaFileListFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return flavor.equals(DataFlavor.javaFileListFlavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) {
            return files;
        }
    }
}
