using System.Globalization;
using System.Text.RegularExpressions;
using ConductBot.Answers.Text;
using ConductBot.Organization.Importing;
using ConductBot.Reminders.Dates;
using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Talk;

/// <summary>
/// Reads a message that files a report or asks for reports; null for every other. Pure. A report is something that the writer says to have happened to the writer ("sáng nay em tới trễ 30 phút do kẹt phà"), or that the message begins
/// with a word for reporting; a question about the same matter is none, and neither is a wish to others.
/// </summary>
internal static partial class ReportTalk
{
    private static readonly string[] Menus = ["bao cao", "tu bao cao", "bao cao noi bo", "gui bao cao", "lam bao cao", "toi muon bao cao", "em muon bao cao", "report", "self report", "file a report", "cac mau bao cao", "mau bao cao"];
    private static readonly string[] Mines = ["bao cao cua toi", "bao cao cua em", "bao cao cua minh", "cac bao cao cua toi", "bao cao da gui", "bao cao toi da gui", "my reports"];
    private static readonly string[] Inboxes = ["bao cao gui cho toi", "bao cao nhan duoc", "bao cao den", "hop bao cao", "bao cao moi", "bao cao cho toi xu ly", "reports to me", "report inbox"];
    private static readonly string[] Openers = ["bao cao", "tu bao cao", "xin bao cao", "em bao cao", "toi bao cao", "em xin bao cao", "toi xin bao cao", "em xin bao", "toi xin bao", "em bao", "toi bao", "khai bao", "report", "i report", "i want to report"];
    private static readonly string[] Selves = ["em", "toi", "minh", "chau", "con", "tui", "i", "i'm", "we"];
    private static readonly string[] Others = ["nhac", "giao", "yeu cau", "de nghi", "remind", "assign", "neu", "khi", "gia su", "if"];
    private static readonly string[] AskedAtAnEnd = ["không", "ko", "hông", "hok", "chưa", "gì", "ai", "nào", "sao", "may", "what", "how", "who", "when", "whether"];
    private static readonly string[] AskedAnywhere =
        ["the nao", "ra sao", "lam sao", "lam gi", "bao nhieu", "bao lau", "co phai", "co duoc", "co bi", "co can", "can gi", "bi phat", "xu ly the nao", "ky luat", "quy dinh", "thi sao", "can i", "do i", "must i", "should i", "is it", "what if"];

    public static ReportWish? Read(string text, IReadOnlyList<ReportForm> forms, DateContext context)
    {
        var folded = Folding.Of(text);
        if (folded.Length is 0 or > 600) return null;
        if (Menus.Contains(folded)) return new ReportWish.Menu();
        if (Mines.Contains(folded)) return new ReportWish.Mine();
        if (Inboxes.Contains(folded)) return new ReportWish.Inbox();
        if (Number().Match(text.Trim()) is { Success: true } number) return new ReportWish.One(number.Value);

        var opened = Openers.Any(opener => Begins(folded, opener));
        if (Asked(text, folded) || Others.Any(other => Begins(folded, other))) return null;
        if (!opened && !SaysOneself(folded)) return null;
        return Meant(folded, forms) is { } form ? new ReportWish.Fill(form, Values(text, form, context)) : null;
    }

    // The form with the longest phrase in the message; two as long are asked by the menu, so none is taken.
    private static ReportForm? Meant(string folded, IReadOnlyList<ReportForm> forms)
    {
        var found = forms.Select(form => (Form: form, Length: form.FoldedPhrases.Where(phrase => Has(folded, phrase)).Select(phrase => phrase.Length).DefaultIfEmpty().Max())).Where(one => one.Length > 0).OrderByDescending(one => one.Length).ToArray();
        return found.Length == 0 || (found.Length > 1 && found[0].Length == found[1].Length) ? null : found[0].Form;
    }

    // A particle asks at the end or the beginning, and only as it is: "hỏng" is no "hông".
    private static bool Asked(string text, string folded)
    {
        if (text.TrimEnd(' ', '.', '!').EndsWith('?') || AskedAnywhere.Any(ask => Has(folded, ask))) return true;
        var tokens = Words.Of(Words.Normal(text));
        return AskedAtAnEnd.Any(ask => Same(tokens[^1].Text, ask) || Same(tokens[0].Text, ask));
    }

    // "em tới trễ", "sáng nay em …", "hôm qua tôi …": the writer, near the beginning.
    private static bool SaysOneself(string folded) => folded.Split(' ').Take(9).Any(word => Selves.Contains(word));

    private static Dictionary<string, FieldValue> Values(string text, ReportForm form, DateContext context)
    {
        var values = new Dictionary<string, FieldValue>(StringComparer.Ordinal);
        var folded = Folding.Of(text);
        var reading = DateReader.Read(text, context);
        foreach (var field in form.Fields)
        {
            if (Value(field, (text, folded), reading, context) is { } value && FormFilling.FaultOf(field, value, context.Today) is null) values[field.Id] = value;
        }

        return values;
    }

    private static FieldValue? Value(FormField field, (string Text, string Folded) said, DateReading reading, DateContext context) => field.Kind switch
    {
        FieldKind.Choice => field.Options.Select(option => (option.Id, At: option.Words.Append(option.Label.Vietnamese).Append(option.Label.English).Select(Folding.Of).Where(word => Has(said.Folded, word)).Select(word => word.Length).DefaultIfEmpty().Max()))
            .Where(one => one.At > 0).OrderByDescending(one => one.At).Select(one => new FieldValue.Option(one.Id)).FirstOrDefault(),
        FieldKind.Number => Counted(said.Folded, field.Units) is { } number ? new FieldValue.Whole(number) : null,
        FieldKind.Date => Day(reading) is { } day ? new FieldValue.Day(day) : field.Default == FieldDefault.Now ? new FieldValue.Day(context.Today) : null,
        FieldKind.Time => field.Default == FieldDefault.Now ? new FieldValue.TimeOfDay(context.Time) : null,
        FieldKind.Line or FieldKind.Text => Following(said.Text, field.After) is { } words ? new FieldValue.Words(words) : null,
        _ => null,
    };

    // "30 phút", "1 tiếng 15 phút", "2h".
    private static int? Counted(string folded, IReadOnlyDictionary<string, int> units)
    {
        var sum = 0;
        foreach (var (unit, times) in units.GroupBy(pair => Folding.Of(pair.Key)).Select(group => (group.Key, group.First().Value)))
        {
            foreach (Match match in Regex.Matches(folded, $@"(?<!\w)(\d{{1,4}}) ?{Regex.Escape(unit)}(?!\w)", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100)))
                sum += int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) * times;
        }

        return sum > 0 ? sum : null;
    }

    private static DateOnly? Day(DateReading reading) => reading.When switch
    {
        DateOutcome.Clear clear => clear.Moment.Day,
        DateOutcome.Passed passed => passed.Moment.Day,
        _ => null,
    };

    private static string? Following(string text, IReadOnlyList<string> words)
    {
        var tokens = Words.Of(Words.Normal(text));
        foreach (var parts in words.Select(word => word.Split(' ')))
        {
            for (var at = 1; at + parts.Length < tokens.Count; at++)
            {
                if (!parts.Select((part, i) => Same(tokens[at + i].Text, part)).All(same => same)) continue;
                var rest = Words.Normal(text)[tokens[at + parts.Length].At..].Trim(' ', '.', ',', '!');
                if (rest.Length > 0) return char.ToUpper(rest[0], CultureInfo.GetCultureInfo("vi-VN")) + rest[1..];
            }
        }

        return null;
    }

    // "do" is neither "đó" nor "đỗ"; typed without marks, "vi" is "vì".
    private static bool Same(string token, string word) => Syllable.Exact(token) == Syllable.Exact(word) || (token.All(char.IsAscii) && token == Syllable.Fold(word));

    private static bool Begins(string folded, string words) => folded == words || folded.StartsWith($"{words} ", StringComparison.Ordinal);

    private static bool Has(string folded, string phrase) => phrase.Length > 0 && $" {folded} ".Contains($" {phrase} ", StringComparison.Ordinal);

    [GeneratedRegex(@"^TB[-. ]\d{4}[-. ]\d{1,9}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex Number();
}
