package octavo.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class GrayCanvasTest {
    private static BufferedImage read(GrayCanvas canvas) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(canvas.toPng(0xFFFFFF, 0x000000)));
    }

    private static int gray(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFF;
    }

    @Test
    void aRectangleCoversItsPixelsByTheirShare() throws IOException {
        GrayCanvas canvas = new GrayCanvas(8, 6);
        canvas.rectangle(1.5, 1, 4, 2.25, 1);
        BufferedImage image = read(canvas);
        assertEquals(255, gray(image, 0, 1));
        assertEquals(128, gray(image, 1, 1), 1);
        assertEquals(0, gray(image, 2, 1));
        assertEquals(0, gray(image, 4, 2));
        assertEquals(128, gray(image, 5, 1), 1);
        assertEquals(255, gray(image, 6, 1));
        assertEquals(191, gray(image, 3, 3), 1);
        assertEquals(255, gray(image, 3, 4));
        assertEquals(255, gray(image, 3, 0));
    }

    @Test
    void aTriangleIsFilledToItsSlope() throws IOException {
        GrayCanvas canvas = new GrayCanvas(10, 10);
        canvas.edge(0, 0, 0, 10);
        canvas.edge(0, 10, 10, 10);
        canvas.edge(10, 10, 0, 0);
        canvas.fill(1);
        BufferedImage image = read(canvas);
        for (int i = 0; i < 10; i++) assertEquals(128, gray(image, i, i), 1);
        assertEquals(0, gray(image, 2, 8));
        assertEquals(255, gray(image, 8, 2));
    }

    @Test
    void whatLiesOutsideIsCutOff() throws IOException {
        GrayCanvas canvas = new GrayCanvas(4, 4);
        canvas.rectangle(-3, -3, 20, 5, 1);
        BufferedImage image = read(canvas);
        assertEquals(0, gray(image, 0, 0));
        assertEquals(0, gray(image, 3, 1));
        assertEquals(255, gray(image, 0, 2));
        assertArrayEquals(canvas.toPng(1, 2), canvas.toPng(1, 2));
    }
}
