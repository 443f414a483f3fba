package vn.thidua.ui.jobs;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.thidua.shared.Formats;

/**
 * A schedule in words, where it is simple: every day, on a weekday, on a day of the month, every so many minutes or
 * hours. Anything else is shown as it is written in the job's file.
 */
final class CronWords {
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");
    private static final Pattern EVERY = Pattern.compile("(?:0|\\*)/([0-9]{1,2})");

    private CronWords() {}

    /** The schedule of a job: Quartz writes seconds first, and Sunday is 1. */
    static String of(String cron, String zone, JobWords words) {
        var said = simple(cron.strip().split("\\s+"), words).orElseGet(() -> words.say("cron.other", cron));
        return zone.equals(Formats.ZONE.getId()) ? said : words.say("cron.zone", said, zone);
    }

    private static Optional<String> simple(String[] parts, JobWords words) {
        if (parts.length != 6 || !parts[0].equals("0") || !parts[4].equals("*")) {
            return Optional.empty();
        }
        var minute = parts[1];
        var hour = parts[2];
        boolean anyDay = any(parts[3]) && any(parts[5]);
        if (anyDay && hour.equals("*")) {
            return every(minute).map(n -> words.say("cron.minutes", n));
        }
        if (anyDay && minute.equals("0") && every(hour).isPresent()) {
            return every(hour).map(n -> words.say("cron.hours", n));
        }
        if (!isNumber(minute) || !isNumber(hour)) {
            return Optional.empty();
        }
        var time = "%02d:%02d".formatted(Integer.parseInt(hour), Integer.parseInt(minute));
        if (anyDay) {
            return Optional.of(words.say("cron.daily", time));
        }
        if (any(parts[5]) && isNumber(parts[3])) {
            return Optional.of(words.say("cron.monthly", Integer.parseInt(parts[3]), time));
        }
        return any(parts[3])
                ? weekday(parts[5]).map(day -> words.say("cron.weekly", words.say("cron.day." + day), time))
                : Optional.empty();
    }

    private static Optional<Integer> weekday(String text) {
        if (text.equals("MON-FRI") || text.equals("2-6")) {
            return Optional.of(8);
        }
        int named = DAYS.indexOf(text.toUpperCase(Locale.ROOT));
        if (named >= 0) {
            return Optional.of(named + 1);
        }
        return isNumber(text) && text.length() == 1 && text.charAt(0) >= '1' && text.charAt(0) <= '7'
                ? Optional.of(Integer.parseInt(text))
                : Optional.empty();
    }

    private static boolean any(String part) {
        return part.equals("*") || part.equals("?");
    }

    private static boolean isNumber(String part) {
        return NUMBER.matcher(part).matches();
    }

    private static Optional<Integer> every(String part) {
        var matcher = EVERY.matcher(part);
        return matcher.matches() ? Optional.of(Integer.parseInt(matcher.group(1))) : Optional.empty();
    }
}
