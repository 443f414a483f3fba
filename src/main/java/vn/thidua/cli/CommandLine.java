package vn.thidua.cli;

import java.util.List;
import java.util.OptionalInt;
import vn.thidua.cli.Command.Backup;
import vn.thidua.cli.Command.Bench;
import vn.thidua.cli.Command.Job;
import vn.thidua.cli.Command.Rehearse;
import vn.thidua.cli.Command.Restore;
import vn.thidua.cli.Command.Start;

/** The door from the terminal. */
public final class CommandLine {
    private CommandLine() {}

    public static void main(String[] typed) {
        run(typed).ifPresent(System::exit);
    }

    /**
     * Does what was typed.
     *
     * @return the exit code; empty when a server runs on
     */
    public static OptionalInt run(String... typed) {
        return run(Console.ofTerminal(), typed);
    }

    static OptionalInt run(Console console, String... typed) {
        try {
            return switch (CommandReader.read(List.of(typed), console.texts())) {
                case Start start -> StartCommand.run(start, console);
                case Job job -> of(JobCommand.run(job, console));
                case Bench bench -> of(BenchCommand.run(bench, console));
                case Backup backup -> of(BackupCommand.run(backup, console));
                case Restore restore -> of(RestoreCommand.run(restore, console));
                case Rehearse rehearse -> of(RehearseCommand.run(rehearse, console));
            };
        } catch (WrongUsage usage) {
            console.remarks().println(usage.getMessage());
            console.remark("cli.usage");
            return of(ExitCode.USAGE);
        }
    }

    private static OptionalInt of(ExitCode code) {
        return OptionalInt.of(code.number());
    }
}
