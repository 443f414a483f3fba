package vn.thidua.ui;

/**
 * How far apart two colours look, also to readers who do not tell all colours apart. Distance is CIEDE2000 (CIE
 * 142-2001); the three dichromacies are the matrices of Machado, Oliveira and Fernandes (2009) at full severity on
 * linear RGB; contrast is that of WCAG 2.
 */
final class ColourVision {
    /** Kinds of colour vision, each with its matrix on linear RGB. */
    enum Sight {
        NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        PROTAN(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        DEUTAN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        TRITAN(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] matrix;

        Sight(double... matrix) {
            this.matrix = matrix;
        }

        private double[] see(double[] rgb) {
            var seen = new double[3];
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    seen[row] += matrix[3 * row + column] * rgb[column];
                }
                seen[row] = Math.clamp(seen[row], 0, 1);
            }
            return seen;
        }
    }

    private ColourVision() {}

    /** Contrast of two colours given as #rrggbb, 1 to 21. */
    static double contrast(String one, String other) {
        double a = luminance(linear(one));
        double b = luminance(linear(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** CIEDE2000 between two colours given as #rrggbb as this sight sees them; about 2 is just noticeable. */
    static double distance(String one, String other, Sight sight) {
        return ciede2000(lab(sight.see(linear(one))), lab(sight.see(linear(other))));
    }

    private static double[] linear(String colour) {
        var rgb = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            rgb[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return rgb;
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] lab(double[] rgb) {
        double x = curve((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
        double y = curve(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
        double z = curve((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double curve(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double ciede2000(double[] one, double[] other) {
        double meanChroma = (Math.hypot(one[1], one[2]) + Math.hypot(other[1], other[2])) / 2;
        double stretch = 1 + 0.5 * (1 - seventh(meanChroma));
        double c1 = Math.hypot(stretch * one[1], one[2]);
        double c2 = Math.hypot(stretch * other[1], other[2]);
        double h1 = hue(stretch * one[1], one[2]);
        double h2 = hue(stretch * other[1], other[2]);
        double turn = c1 * c2 == 0 ? 0 : h2 - h1;
        turn = turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
        double sum = h1 + h2;
        double meanHue = Math.abs(h1 - h2) <= 180 ? sum / 2 : sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
        double meanL = (one[0] + other[0]) / 2;
        double meanC = (c1 + c2) / 2;
        double t = 1
                - 0.17 * cos(meanHue - 30)
                + 0.24 * cos(2 * meanHue)
                + 0.32 * cos(3 * meanHue + 6)
                - 0.20 * cos(4 * meanHue - 63);
        double lightness = (other[0] - one[0]) / (1 + 0.015 * sq(meanL - 50) / Math.sqrt(20 + sq(meanL - 50)));
        double chroma = (c2 - c1) / (1 + 0.045 * meanC);
        double hue = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2)) / (1 + 0.015 * meanC * t);
        double rotation = -Math.sin(Math.toRadians(60 * Math.exp(-sq((meanHue - 275) / 25)))) * 2 * seventh(meanC);
        return Math.sqrt(sq(lightness) + sq(chroma) + sq(hue) + rotation * chroma * hue);
    }

    private static double seventh(double chroma) {
        double power = Math.pow(chroma, 7);
        return Math.sqrt(power / (power + Math.pow(25, 7)));
    }

    private static double hue(double a, double b) {
        double degrees = Math.toDegrees(Math.atan2(b, a));
        return degrees < 0 ? degrees + 360 : degrees;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    private static double sq(double x) {
        return x * x;
    }
}
