using System.Globalization;
using System.Text.RegularExpressions;
using ConductBot.Answers.Text;
using ConductBot.Conversations;
using ConductBot.Organization.Importing;
using ConductBot.Reminders.Dates;
using ConductBot.SelfReports.Anonymous;
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
    private static readonly SaidWord[][] Openers = Phrases(
        "tôi muốn báo cáo", "em muốn báo cáo", "muốn báo cáo", "em xin báo cáo", "tôi xin báo cáo", "xin báo cáo", "em báo cáo", "tôi báo cáo", "tự báo cáo", "báo cáo", "em xin báo", "tôi xin báo", "em muốn báo", "tôi muốn báo", "em báo", "tôi báo", "khai báo", "i want to report", "i report", "report");

    // Before anything else: whom it is said to. "em" and "con" are as often whoever writes.
    private static readonly SaidWord[] Called = [.. SaidWord.Of("dạ thưa alo sếp anh chị cô chú bác ơi ah hi hello ok oke")];
    private static readonly SaidWord[] Announcing = [.. SaidWord.Of("nhé nha nghe nghen nhen nhe nhá")];
    private static readonly SaidWord[] Selves = [.. SaidWord.Of("em e tôi mình cháu con tui tụi bọn chúng i im me my we us our")];
    private static readonly SaidWord[] Happened = [.. SaidWord.Of("nay qua hồi vừa mới đã rồi bị lúc bữa hôm mai today yesterday tonight tomorrow just had was were been this last")];

    public static ReportWish? Read(string text, IReadOnlyList<ReportForm> forms, DateContext context)
    {
        if (ReportCode.In(text) is { } code) return new ReportWish.ByCode(code);
        var folded = Folding.Of(text);
        if (folded.Length is 0 or > 600) return null;
        if (NamelessWords.Ask(text)) return new ReportWish.Nameless();
        if (Menus.Contains(folded)) return new ReportWish.Menu();
        if (Mines.Contains(folded)) return new ReportWish.Mine();
        if (Inboxes.Contains(folded)) return new ReportWish.Inbox();
        if (Number().Match(text.Trim()) is { Success: true } number) return new ReportWish.One(number.Groups["number"].Value);

        var all = SaidWord.Of(text);
        var (said, opened) = Said(all);
        if (Meant(said, forms) is not (var form, var at) || ReportQuestions.Asks(text, said)) return null;
        var tells = opened || SaysWhatHappened(all);
        var before = all.Count - said.Count;
        if (form.Oneself && ReportSubject.Read(text, all, opened ? before : 0, before + at) is { Of: not ToldOf.Writer } subject)
            return subject.Of == ToldOf.Either && (tells || Announces(all)) ? new ReportWish.Whose(form, OfWriter(text, subject, context.Language)) : null;
        return tells ? new ReportWish.Fill(form, Values(text, form, context)) : null;
    }

    // The message without courtesies and without the word that opens a report.
    private static (IReadOnlyList<SaidWord> Said, bool Opened) Said(IReadOnlyList<SaidWord> all)
    {
        var from = 0;
        while (from < all.Count && Called.Any(all[from].Is) && !IsDone(all, from)) from++;
        var opener = Openers.FirstOrDefault(words => words.Length <= all.Count - from && words.Index().All(one => all[from + one.Index].Is(one.Item)));
        return ([.. all.Skip(from + (opener?.Length ?? 0))], opener is not null);
    }

    // Typed without marks, "da" is "dạ" before whom it is said to, else "đã".
    private static bool IsDone(IReadOnlyList<SaidWord> all, int at) => all[at] is { IsPlain: true, Folded: "da" } && !(at + 1 < all.Count && (Called.Any(all[at + 1].Is) || Selves.Any(all[at + 1].Is)));

    // The form of whose phrases the most letters stand in the message, and where the first of its phrases begins; two with as many are asked by the menu, so none is taken.
    private static (ReportForm Form, int At)? Meant(IReadOnlyList<SaidWord> said, IReadOnlyList<ReportForm> forms)
    {
        var (best, letters, shared) = (((ReportForm, int)?)null, 0, false);
        foreach (var form in forms)
        {
            var (found, at) = Letters(said, form);
            if (found > letters) (best, letters, shared) = ((form, at), found, false);
            else if (found == letters) shared = true;
        }

        return shared ? null : best;
    }

    private static (int Most, int First) Letters(IReadOnlyList<SaidWord> said, ReportForm form)
    {
        var (most, first) = (0, -1);
        for (var at = 0; at < said.Count; at++)
        {
            if (!form.ReadPhrases.TryGetValue(said[at].Folded, out var phrases)) continue;
            foreach (var phrase in phrases)
            {
                if (phrase.Letters(said, at) is > 0 and var letters) (most, first) = (Math.Max(most, letters), first < 0 ? at : first);
            }
        }

        return (most, first);
    }

    // Somebody speaks of themselves, or of a time, or of what was there: "có phóng viên …".
    private static bool SaysWhatHappened(IReadOnlyList<SaidWord> all) => all[0].Folded == "co" || all.Any(word => Selves.Any(word.Is) || Happened.Any(word.Is) || char.IsAsciiDigit(word.Folded[0]));

    // "anh đi trễ nhé".
    private static bool Announces(IReadOnlyList<SaidWord> all) => Announcing.Any(all[^1].Is);

    // The same, said by the writer of the writer.
    private static string OfWriter(string text, (ToldOf Of, int From, int Until) subject, Language language)
    {
        var normal = Words.Normal(text);
        var words = Words.Of(normal);
        var (before, after) = (normal[..words[subject.From].At].Trim(), normal[words[subject.Until - 1].End..].Trim());
        var writer = language == Language.English ? "I" : before.Length == 0 ? "Tôi" : "tôi";
        return before.Length == 0 ? $"{writer} {after}" : $"{before} {writer} {after}";
    }

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

    // "30 phút", "1 tiếng 15 phút", "2h", "nửa tiếng", "1 tiếng rưỡi".
    private static int? Counted(string folded, IReadOnlyDictionary<string, int> units)
    {
        var sum = 0;
        foreach (var (unit, times) in units.GroupBy(pair => Folding.Of(pair.Key)).Select(group => (group.Key, group.First().Value)))
        {
            foreach (Match match in Regex.Matches(folded, $@"(?<!\w)(\d{{1,4}}) ?{Regex.Escape(unit)}(?!\w)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2)))
                sum += int.Parse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) * times;
            if (times % 2 == 0 && (Has(folded, $"nua {unit}") || Has(folded, $"{unit} ruoi") || Has(folded, $"half an {unit}"))) sum += times / 2;
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

    private static SaidWord[][] Phrases(params string[] phrases) => [.. phrases.Select(phrase => SaidWord.Of(phrase).ToArray())];

    private static bool Has(string folded, string phrase) => phrase.Length > 0 && $" {folded} ".Contains($" {phrase} ", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?:(?:xem|mở|mo|open|show)\s+)?(?:(?:báo cáo|bao cao|report)\s+)?(?<number>TB[-. ]\d{4}[-. ]\d{1,9})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Number();
}
