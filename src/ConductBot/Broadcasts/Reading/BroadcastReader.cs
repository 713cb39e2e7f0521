using ConductBot.Answers.Text;
using ConductBot.Broadcasts.Planning;
using ConductBot.Organization.Lookup;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Dates.Reading;

namespace ConductBot.Broadcasts.Reading;

/// <summary>
/// Reads "nhắc cả Sở 14h họp giao ban", "8h sáng mai nhắc phòng một cửa nộp báo cáo tuần", "remind everyone at 2pm: staff meeting". Pure. What only asks about reminding, or is for the
/// speaker alone, is somebody else's.
/// </summary>
internal static class BroadcastReader
{
    private static readonly PhraseTable<bool> Courtesies = new(
        ("bot ơi|bot|trợ lý ơi|trợ lý|nhờ bot|nhờ em|nhờ bạn|nhờ|hãy|xin|vui lòng|làm ơn|giúp tôi|giúp em|giúp mình|giúp|cho tôi|dạ|alo|ok|please|can you|could you|,|:|.|-", true));

    private static readonly PhraseTable<bool> Verbs = new(("nhắc nhở|nhắc nhẹ|nhắc|gửi lời nhắc cho|gửi lời nhắc tới|gửi lời nhắc đến|gửi lời nhắc|send a reminder to|remind", true));
    private static readonly PhraseTable<bool> OtherVerbs = new(("nhắc lại|nhắc đến|nhắc tới|nhắc tên|nhắc việc|nhắc khéo|nhắc trước|nhắc hẹn", true));
    private static readonly PhraseTable<bool> Particles = new(("giúp tôi|giúp em|giúp mình|giúp|giùm tôi|giùm|dùm|hộ tôi|hộ|cho", true));
    private static readonly PhraseTable<bool> Doings = new(
        ("họp|nộp|báo cáo|gửi|dự|tham dự|tham gia|hoàn thành|đăng ký|ký|kiểm tra|chuẩn bị|trực|cập nhật|rà soát|submit|attend|send|report|to", true));

    private static readonly PhraseTable<bool> Asks = new(("thế nào|ra sao|như thế nào|bao lâu|khi nào|bao giờ|là gì|vì sao|tại sao|làm sao|gì|nào|hay không|phải không|có phải không|đúng không|chưa|không", true));
    private static readonly PhraseTable<bool> Whether = new(("có|được|phải", true));
    private static readonly PhraseTable<bool> Wishes = new(("được không|được chứ|nhé|nha|giúp tôi", true));

    /// <summary>Whether a message may ask for a reminder; most do not, and nothing is looked up for them.</summary>
    public static bool MayBe(string text)
    {
        var tokens = DateTokens.Of(Words.Normal(text));
        return Enumerable.Range(0, tokens.Count).Any(at => Verbs.At(tokens, at) is not null);
    }

    /// <summary>What a message asks for; null when it is not about reminding others.</summary>
    /// <param name="text">The message.</param>
    /// <param name="asking">Who says it.</param>
    /// <param name="context">When.</param>
    public static BroadcastReading? Read(string text, Asking asking, DateContext context)
    {
        var normal = Words.Normal(text);
        if (Command(normal, context) is not { } command) return null;

        var lookup = new OrganizationLookup(asking, LookupScope.Reminders);
        var (rest, said) = (command.Others, command.Time);
        var read = new AudienceReader(lookup).Read(rest);
        var time = "";
        if (read.Targets.Count == 0 && read.Unknown is null && said is null && LeadingTime(rest, context) is { } leading)
        {
            (time, rest) = (rest[..leading], rest[leading..]);
            read = new AudienceReader(lookup).Read(rest);
        }

        if (IsQuestion(rest, read)) return null;
        if (read.Unknown is { } unknown) return new BroadcastReading.UnknownName(unknown);
        if (read.Targets.Count == 0) return NamesNobody(rest, context) && asking.Asker is { } asker && asking.Organization.Managed(asker, asking.Day).Count > 0 ? new BroadcastReading.NobodyNamed() : null;
        if (read.Targets.All(target => target.Outcome is LookupOutcome.Found { Target: LookupTarget.OnePerson one } && one.Person == asking.Asker)) return null;
        if (read.Targets.FirstOrDefault(target => target.Outcome is LookupOutcome.OutOfReach) is { Outcome: LookupOutcome.OutOfReach refused } far) return new BroadcastReading.OutOfReach(far.Said, refused.Reason);

        var after = rest[read.End..];
        var except = LookupExcept.AtStart(after, asking);
        if (except is not null) after = after[except.End..];
        else if (LookupExcept.AtEnd(after, asking) is { } last) (except, after) = (last, after[..last.From].TrimEnd(' ', '(', ','));
        var (when, words) = WordsReader.Read(time.Length > 0 ? $"{time} {after.TrimStart(' ', ':', ',')}" : after, said, context);
        var (audience, unclear) = Settle(read.Targets);
        if (except is not null)
        {
            var meant = AudienceRule.People(asking, audience);
            var (people, units, unclearExcept) = except.Settle(meant.Contains);
            if (unclearExcept is not null) return new BroadcastReading.UnclearException(unclearExcept);

            // What was named and left out in one breath is not named: "các phòng trừ phòng CNTT".
            string[] dropped = [.. audience.Units.Intersect(units, StringComparer.OrdinalIgnoreCase)];
            audience = audience with { Units = [.. audience.Units.Except(dropped, StringComparer.OrdinalIgnoreCase)], WithoutPeople = people, WithoutUnits = [.. units.Except(dropped, StringComparer.OrdinalIgnoreCase)] };
        }

        return new BroadcastReading.Wish(audience, unclear, words, when);
    }

    /// <summary>What follows the verb, and what was said about time before it.</summary>
    private static (string Others, SaidTime? Time)? Command(string text, DateContext context)
    {
        var tokens = DateTokens.Of(text);
        var from = 0;
        while (Courtesies.At(tokens, from) is { } courtesy) from = courtesy.End;
        for (var at = from; at < tokens.Count; at++)
        {
            if (Verbs.At(tokens, at) is not { } verb) continue;
            if (OtherVerbs.At(tokens, at) is not null) return null;

            SaidTime? time = null;
            if (at > from)
            {
                var prefix = text[tokens[from].Start..tokens[at].Start];
                if (!WordsReader.IsTimeAlone(prefix, context)) return null;
                time = new SaidTime(DateReader.Read(prefix, context).When, prefix.Trim(), TimePlace.BeforeTheVerb);
            }

            var end = verb.End;
            while (Particles.At(tokens, end) is { } particle) end = particle.End;
            return (end < tokens.Count ? text[tokens[end].Start..] : "", time);
        }

        return null;
    }

    // "nhắc 15h cả phòng họp": where the time that stands first ends.
    private static int? LeadingTime(string text, DateContext context)
    {
        if (DateReader.Read(text, context).Findings is not [{ Spans: [var first, ..] }, ..]) return null;
        return WordsReader.IsTimeAlone(text[..first.End], context) ? first.End : null;
    }

    private static bool IsQuestion(string rest, AudienceRead read)
    {
        var after = rest[read.End..].TrimStart();
        if (read.Targets.Count > 0 && after.StartsWith(':')) return false;

        var tokens = DateTokens.Of(after.TrimEnd('?', ' ', '!', '.'));
        var asked = after.TrimEnd().EndsWith('?');
        var wish = Ending(tokens, Wishes);
        if (read.Targets.Count > 0 && wish >= 0 && !(wish > 0 && Whether.At(tokens, wish - 1) is not null)) return false;
        if (asked) return true;

        var end = Ending(tokens, Asks);
        if (end < 0) return false;

        // "… có … không"; "xem có … không" is what people are to look at.
        if (tokens[^1].Folded is not ("khong" or "chua")) return true;
        var whether = Enumerable.Range(0, end + 1).FirstOrDefault(at => Whether.At(tokens, at) is not null, -1);
        return whether >= 0 && !(whether > 0 && tokens[whether - 1].Folded is "xem");
    }

    private static int Ending(IReadOnlyList<DateToken> tokens, PhraseTable<bool> ends) =>
        Enumerable.Range(0, tokens.Count).Skip(Math.Max(0, tokens.Count - 4)).FirstOrDefault(at => ends.At(tokens, at) is { } end && end.End == tokens.Count, -1);

    private static bool NamesNobody(string rest, DateContext context) =>
        rest.Trim().Length == 0 || WordsReader.IsTimeAlone(rest, context) || Doings.At(DateTokens.Of(DateReader.Read(rest, context).Rest), 0) is not null;

    private static (Audience Audience, IReadOnlyList<UnclearName> Unclear) Settle(IReadOnlyList<(string Said, LookupOutcome Outcome)> targets)
    {
        var audience = new Audience();
        var unclear = new List<UnclearName>();
        foreach (var (said, outcome) in targets)
        {
            switch (outcome)
            {
                case LookupOutcome.Found found:
                    audience = audience.With(Of(found.Target));
                    break;
                case LookupOutcome.Every every:
                    audience = every.Targets.Aggregate(audience, (all, one) => all.With(Of(one)));
                    break;
                case LookupOutcome.Several several:
                    unclear.Add(new UnclearName(said, [.. several.Candidates.OfType<LookupTarget.OnePerson>().Select(one => one.Person.Id)], [.. several.Candidates.OfType<LookupTarget.OneUnit>().Select(one => one.Unit.Id)]));
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return (audience, unclear);
    }

    private static Audience Of(LookupTarget target) => target switch
    {
        LookupTarget.OnePerson one => new Audience { People = [one.Person.Id] },
        LookupTarget.OneUnit one => new Audience { Units = [one.Unit.Id] },
        LookupTarget.EverybodyManaged => new Audience { IsEverybody = true },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
