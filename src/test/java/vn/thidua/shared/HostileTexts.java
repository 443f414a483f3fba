package vn.thidua.shared;

import java.util.List;

/** Texts that a spreadsheet program would run if they stood in a file as they are. */
public final class HostileTexts {
    public static final List<String> ALL = List.of(
            "=1+1",
            "=HYPERLINK(\"http://x\",\"bấm\")",
            "+1+cmd|' /C calc'!A0",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(1)",
            "\t=1+1",
            "\r=1+1",
            " =1+1",
            "\u00A0@SUM(1)",
            "\uFF1D1+1",
            "Xã A;=1+1",
            "Xã A, \"=1+1",
            "Xã A;-cmd|' /C calc'!A0",
            "dòng\n=1+1");

    private HostileTexts() {}
}
