package octavo.image;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.List;

/// A drawing as the shapes that it consists of, from back to front, in CSS pixels with y downwards. Strokes are their
/// outlines, letters too.
public record Drawing(double width, double height, List<Filled> shapes) implements ImageData {
    public Drawing {
        shapes = List.copyOf(shapes);
    }

    /// A shape with its paint.
    ///
    /// @param clips of which it is seen within all
    /// @param alpha 1 is opaque
    public record Filled(Path2D path, List<Path2D> clips, Paint paint, double alpha) {
        public Filled {
            clips = List.copyOf(clips);
        }
    }

    /// What fills a shape.
    public sealed interface Paint {}

    /// One sRGB colour.
    public record Flat(int rgb) implements Paint {}

    /// Colours that pass into each other; beyond its ends they go on as they are there.
    ///
    /// @param circle `x0 y0 r0 x1 y1 r1` of a radial one; `x0 y0 x1 y1` of a linear one
    /// @param fractions of the way, from 0 to 1, ascending
    /// @param toDrawing from the coordinates of the gradient to those of the drawing
    public record Gradient(
            List<Double> circle,
            List<Double> fractions,
            List<Integer> rgbs,
            AffineTransform toDrawing)
            implements Paint {
        public Gradient {
            circle = List.copyOf(circle);
            fractions = List.copyOf(fractions);
            rgbs = List.copyOf(rgbs);
        }

        public boolean isRadial() {
            return circle.size() == 6;
        }
    }

    public boolean isOpaque() {
        return shapes.stream().allMatch(s -> s.alpha == 1);
    }

    @Override
    public int widthPx() {
        return (int) Math.ceil(width);
    }

    @Override
    public int heightPx() {
        return (int) Math.ceil(height);
    }
}
