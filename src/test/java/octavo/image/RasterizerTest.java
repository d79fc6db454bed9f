package octavo.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class RasterizerTest {
    private static final int WHITE = 0xFFFFFF;

    private static BufferedImage read(Rasterizer picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture.toPng()));
    }

    private static int gray(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) & 0xFF;
    }

    private static void rectangle(Rasterizer picture, double x, double y, double w, double h) {
        picture.edge(x, y, x, y + h);
        picture.edge(x + w, y + h, x + w, y);
        picture.fill(WHITE);
    }

    @Test
    void aRectangleCoversItsPixelsByTheirShare() throws IOException {
        Rasterizer picture = new Rasterizer(8, 6);
        rectangle(picture, 1.5, 1, 4, 2.25);
        BufferedImage image = read(picture);
        assertEquals(0, gray(image, 0, 1));
        assertEquals(127, gray(image, 1, 1), 1);
        assertEquals(255, gray(image, 2, 1));
        assertEquals(255, gray(image, 4, 2));
        assertEquals(127, gray(image, 5, 1), 1);
        assertEquals(0, gray(image, 6, 1));
        assertEquals(64, gray(image, 3, 3), 1);
        assertEquals(0, gray(image, 3, 4));
        assertEquals(0, gray(image, 3, 0));
    }

    @Test
    void aTriangleIsFilledToItsSlope() throws IOException {
        Rasterizer picture = new Rasterizer(10, 10);
        picture.edge(0, 0, 0, 10);
        picture.edge(0, 10, 10, 10);
        picture.edge(10, 10, 0, 0);
        picture.fill(WHITE);
        BufferedImage image = read(picture);
        for (int i = 0; i < 10; i++) assertEquals(127, gray(image, i, i), 1);
        assertEquals(255, gray(image, 2, 8));
        assertEquals(0, gray(image, 8, 2));
    }

    @Test
    void aShapeLeavesNothingForTheNext() throws IOException {
        Rasterizer picture = new Rasterizer(12, 4);
        rectangle(picture, 0.5, 0, 3, 4);
        rectangle(picture, 6, 1, 2.5, 2);
        BufferedImage image = read(picture);
        assertEquals(127, gray(image, 0, 1), 1);
        assertEquals(0, gray(image, 5, 1));
        assertEquals(255, gray(image, 7, 2));
        assertEquals(127, gray(image, 8, 2), 1);
        assertEquals(0, gray(image, 9, 2));
    }

    @Test
    void whatLiesOutsideIsCutOff() throws IOException {
        Rasterizer picture = new Rasterizer(4, 4);
        rectangle(picture, -3, -3, 20, 5);
        BufferedImage image = read(picture);
        assertEquals(255, gray(image, 0, 0));
        assertEquals(255, gray(image, 3, 1));
        assertEquals(0, gray(image, 0, 2));
    }

    @Test
    void aLaterColourLiesOverAnEarlierOneByItsShare() throws IOException {
        Rasterizer picture = new Rasterizer(2, 1);
        rectangle(picture, 0, 0, 2, 1);
        picture.edge(0, 0, 0, 1);
        picture.edge(0.5, 1, 0.5, 0);
        picture.fill(0xFF0000);
        BufferedImage image = read(picture);
        assertEquals(0xFF8080, image.getRGB(0, 0) & WHITE, 0x0101);
        assertEquals(WHITE, image.getRGB(1, 0) & WHITE);
    }
}
