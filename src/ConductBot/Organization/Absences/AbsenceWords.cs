using System.Globalization;
using System.Text.RegularExpressions;
using ConductBot.Answers.Text;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;

namespace ConductBot.Organization.Absences;

/// <summary>
/// Reads leave out of a message: "tôi nghỉ từ 25/11 đến 28/11, anh Nam thay", "chị Hoa nghỉ ngày mai", "I am away from 25/11 to 28/11, Nam stands in". A question about leave is none.
/// </summary>
internal static partial class AbsenceWords
{
    private const int Longest = 200;

    // A leave is said in days as they come: holidays and offices' hours do not matter.
    private static readonly WorkingCalendar Calendar = new(new OfficialDays([], [], []), SendingHours.Read("00:00-23:59")!);
    private static readonly string[] Myself = ["", "toi", "em", "minh", "cho toi", "cho em", "chau", "con"];

    /// <summary>The wish, or null when the message is none.</summary>
    public static AbsenceWish? Read(string text, DateOnly today)
    {
        var written = Words.Normal(text).Trim();
        if (written.Length is 0 or > Longest || written.Contains('?', StringComparison.Ordinal)) return null;

        // Folded letter by letter, so that places in it are places in the text.
        var folded = Folded(written);
        if (Question().IsMatch(folded)) return null;
        var match = Vietnamese().Match(folded);
        if (!match.Success) match = English().Match(folded);
        if (!match.Success) return null;

        var who = match.Groups["who"];
        var standIn = match.Groups["standin"];
        var until = match.Groups["until"];
        var last = until.Success ? Day(until.Value, today, null) : null;
        var first = Day(match.Groups["from"].Value, today, last);
        return new AbsenceWish(
            Myself.Contains(who.Value.Trim(), StringComparer.Ordinal) ? null : written.Substring(who.Index, who.Length).Trim(),
            first,
            until.Success ? Day(until.Value, today, null, first) : first,
            standIn.Success ? written.Substring(standIn.Index, standIn.Length).Trim() : null);
    }

    /// <summary>The day whose leave a message takes back: "hủy nghỉ ngày 25/11"; or null.</summary>
    public static DateOnly? ReadEnd(string text, DateOnly today)
    {
        var written = Words.Normal(text).Trim();
        if (written.Length is 0 or > 60) return null;
        var match = End().Match(Folded(written));
        return match.Success ? Day(match.Groups["day"].Value, today, null) : null;
    }

    // "25/11" is the nearest such day that is not long past; "25" goes with the month of the last day.
    private static DateOnly? Day(string words, DateOnly today, DateOnly? last, DateOnly? first = null)
    {
        switch (Regex.Replace(words, @"\s+", " "))
        {
            case "hom nay" or "today":
                return today;
            case "mai" or "ngay mai" or "tomorrow":
                return today.AddDays(1);
            case "mot" or "ngay mot" or "ngay kia":
                return today.AddDays(2);
            default:
                break;
        }

        if (words.Any(char.IsAsciiLetter)) return Said(words, today, first);
        var parts = words.Split('/', '.').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        if (parts.Length == 1) return last is { } end ? Make(end.Year, end.Month, parts[0]) : null;
        if (parts.Length == 3) return Make(parts[2], parts[1], parts[0]);
        var day = Make(today.Year, parts[1], parts[0]) ?? Make(today.Year + 1, parts[1], parts[0]);
        var after = first ?? today.AddDays(-60);
        return day < after && Make(day.Value.Year + 1, parts[1], parts[0]) is { } next && (first is null || next.DayNumber - first.Value.DayNumber < 200) ? next : day;
    }

    // "thứ sáu", "thứ hai tuần sau", "25 tháng 11": the first day that it may be; after the leave has begun, where that is said.
    private static DateOnly? Said(string words, DateOnly today, DateOnly? first)
    {
        DateOnly? day = DateReader.Read(words, new DateContext(VietnamClock.At(today, TimeOnly.MinValue), Calendar)).When switch
        {
            DateOutcome.Clear clear => clear.Moment.Day,
            DateOutcome.Passed passed => passed.Moment.Day,
            DateOutcome.Ambiguous { Choices: [var choice, ..] } => choice.Day,
            _ => null,
        };
        return day < first && !words.Any(char.IsAsciiDigit) && !words.Contains("tuan", StringComparison.Ordinal) ? day.Value.AddDays((first!.Value.DayNumber - day.Value.DayNumber + 6) / 7 * 7) : day;
    }

    private static DateOnly? Make(int year, int month, int day) =>
        year is >= 2000 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static string Folded(string written) => string.Create(written.Length, written, static (folded, text) =>
    {
        for (var i = 0; i < folded.Length; i++) folded[i] = Fold(text[i]);
    });

    private static char Fold(char character)
    {
        if (char.IsAscii(character)) return char.ToLowerInvariant(character);

        // Half of a pair, as emoji have them, has no form of its own.
        if (char.IsSurrogate(character)) return character;

        var lower = char.ToLowerInvariant(character);
        return Syllable.Fold(lower.ToString()) is [var single] ? single : lower;
    }

    private const string Date = @"(?:(?:thu\s+(?:hai|ba|tu|nam|sau|bay|[2-7])|chu\s+nhat)(?:\s+(?:tuan\s+(?:nay|sau|toi)|nay|toi))?|(?:next\s+|this\s+)?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|[0-9]{1,2}\s+thang\s+[0-9]{1,2}(?:\s+nam\s+[0-9]{4})?|[0-9]{1,2}[/.][0-9]{1,2}(?:[/.][0-9]{4})?|hom\s+nay|ngay\s+mai|mai|ngay\s+kia|ngay\s+mot|today|tomorrow)";

    [GeneratedRegex(@"\b(?:khong|ko|hong|hok|duoc k|the nao|bao nhieu|bao lau|co phai|ra sao|lam sao|tai sao|vi sao|quy dinh|neu|phai)\b")]
    private static partial Regex Question();

    [GeneratedRegex(@"^(?:da\s+)?(?:xin\s+)?(?<who>[^,;:]{0,60}?)\s*(?:\b(?:xin|se|dang ky|bao|can|duoc)\s+)*\b(?:nghi(?:\s+(?:phep|om|lam|viec rieng|che do|mat))?|di\s+cong\s+tac|di\s+hoc|vang(?:\s+mat)?)\s+(?:tu\s+)?(?:ngay\s+)?(?<from>" + Date + @"|[0-9]{1,2}(?=\s*(?:den|toi|-|–)))(?:\s*(?:den|toi|-|–)\s*(?:het\s+)?(?:ngay\s+)?(?<until>" + Date + @"))?(?:\s*[,;.]?\s*(?:vi|do|de)\s+[^,;.]{1,80}?)?(?:\s*[,;.]\s*|\s+)?(?:(?:va\s+)?(?:nguoi\s+thay(?:\s+the)?|thay|nho|co|giao(?:\s+cho)?)\s*(?:la\b|:)?\s*(?<standin>[^,;:]{1,80}?)(?:\s+(?:lam\s+|truc\s+|xu\s+ly\s+)?thay(?:\s+(?:the|toi|em|minh))?)?|(?:va\s+)?(?<standin>[^,;:]{1,80}?)\s+(?:se\s+)?(?:lam\s+|truc\s+|xu\s+ly\s+|giai\s+quyet\s+)?thay(?:\s+(?:the|toi|em|minh))?)?\s*[.!]*$")]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"^(?:(?:toi|em)\s+)?(?:xin\s+)?(?:huy|bo|cancel)\s+(?:lich\s+)?(?:(?:ngay\s+)?nghi|leave)(?:\s+phep)?\s+(?:tu\s+|on\s+)?(?:ngay\s+)?(?<day>" + Date + @")\s*[.!]*$")]
    private static partial Regex End();

    [GeneratedRegex(@"^(?<who>)(?:i\s+am|i'm|i\s+will\s+be|i'll\s+be)\s+(?:away|on\s+leave|off|out|absent)\s+(?:on\s+|from\s+)?(?<from>" + Date + @")(?:\s*(?:to|until|till|-|–)\s*(?<until>" + Date + @"))?(?:\s*[,;.]?\s*(?:and\s+)?(?<standin>[^,;:]{1,80}?)\s+(?:stands\s+in|will\s+stand\s+in|covers|will\s+cover)(?:\s+for\s+me)?)?\s*[.!]*$")]
    private static partial Regex English();
}
