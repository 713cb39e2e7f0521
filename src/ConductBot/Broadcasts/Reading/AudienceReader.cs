using ConductBot.Organization.Lookup;
using ConductBot.Reminders.Dates.Reading;

namespace ConductBot.Broadcasts.Reading;

/// <summary>Reads whom a reminder is for at the start of a text: "chị Hoa, anh Nam và phòng TCHC …", "anh em phòng một cửa …", "các trưởng phòng …".</summary>
internal sealed class AudienceReader(OrganizationLookup lookup)
{
    // True: alone it means everybody whom the sender manages.
    private static readonly PhraseTable<bool> Groups = new(
        ("các anh chị em|các anh chị|các đồng chí|anh chị em|anh chị|anh em|các bạn|tất cả mọi người|tất cả các bạn|mọi người|everyone|everybody", true),
        ("tất cả cán bộ|toàn thể cán bộ|toàn bộ cán bộ|các cán bộ|cán bộ công chức|cán bộ|công chức viên chức|công chức|viên chức|tất cả nhân viên|nhân viên|all staff|staff|people", false));

    private static readonly PhraseTable<bool> Joins = new(("ở|bên|trong|thuộc|của|tại|in|of|from|at", true));
    private static readonly PhraseTable<bool> Between = new((",|;|+|&|và|với|cùng|and", true));
    private static readonly PhraseTable<bool> Honorifics = new(("đồng chí|đ/c|anh|chị|em|cô|chú|bác|ông|bà|thầy|mr|ms|mrs", true));
    private static readonly PhraseTable<bool> UnitKinds = new(("văn phòng|phòng|chi cục|trung tâm|bộ phận|đơn vị|division", true));
    private static readonly PhraseTable<bool> NoUnits = new(("phòng chống|phòng ngừa|phòng cháy|phòng thủ|phòng khi|trung tâm của", true));

    /// <summary>The targets at the start of a text in normal form, and a name that is none.</summary>
    public AudienceRead Read(string text)
    {
        var targets = new List<(string, LookupOutcome)>();
        var end = 0;
        for (var from = 0; One(text, from) is { } one;)
        {
            targets.Add((text[one.Start..one.End], one.Outcome));
            end = one.End;
            if (Next(text, end) is not { } next) return new AudienceRead(targets, end, null);
            from = next;
            if (One(text, from) is null) return new AudienceRead(targets, end, Unknown(text, from));
        }

        return new AudienceRead(targets, end, targets.Count == 0 ? Unknown(text, 0) : null);
    }

    private (LookupOutcome Outcome, int Start, int End)? One(string text, int from)
    {
        var tokens = DateTokens.Of(text[from..]);
        if (Groups.At(tokens, 0) is { } group)
        {
            var at = Joins.At(tokens, group.End)?.End ?? group.End;
            var named = at < tokens.Count ? lookup.AtStart(text[(from + tokens[at].Start)..]) : null;
            if (named is { Outcome: LookupOutcome.Found or LookupOutcome.OutOfReach or LookupOutcome.Every }) return (named.Outcome, from, from + tokens[at].Start + named.End);
            if (named is { Outcome: LookupOutcome.Several { Candidates.Count: < OrganizationLookup.MostCandidates } several }) return (new LookupOutcome.Every(several.Candidates), from, from + tokens[at].Start + named.End);

            // "các đồng chí Tèo": nobody is called so, and everybody is not meant.
            if (named is not null || (at < tokens.Count && tokens[at].Capital)) return null;
            if (group.Value) return (lookup.Find("mọi người"), from, from + tokens[group.End - 1].End);
        }

        return lookup.AtStart(text[from..]) is { } read ? (read.Outcome, from, from + read.End) : null;
    }

    private static int? Next(string text, int end)
    {
        var tokens = DateTokens.Of(text[end..]);
        return Between.At(tokens, 0) is { } between && between.End < tokens.Count ? end + tokens[between.End].Start : null;
    }

    // Only what looks like a name: "anh Tèo", "Tèo", "phòng kế toán".
    private static string? Unknown(string text, int from)
    {
        var tokens = DateTokens.Of(text[from..]);
        var honorific = Groups.At(tokens, 0)?.End ?? Honorifics.At(tokens, 0)?.End ?? 0;
        var end = honorific;
        while (end < tokens.Count && tokens[end].Capital) end++;
        if (end > honorific) return text[(from + tokens[0].Start)..(from + tokens[end - 1].End)];
        return UnitKinds.At(tokens, 0) is { } unit && NoUnits.At(tokens, 0) is null && unit.End < tokens.Count && tokens[unit.End].Number < 0 && char.IsLetter(tokens[unit.End].Folded[0])
            ? text[(from + tokens[0].Start)..(from + tokens[Math.Min(unit.End + 1, tokens.Count - 1)].End)]
            : null;
    }
}
