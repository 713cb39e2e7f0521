using ConductBot.Answers.Text;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Permissions;

namespace ConductBot.Organization.Lookup;

/// <summary>
/// Whom everyday words mean: "Sở TTTT", "phòng một cửa", "cả phòng", "các phòng", "chị Hoa", "anh Nam phòng TCHC", "trưởng phòng TCHC", "các trưởng phòng", an id, with or without diacritics, within
/// what the asker may reach. Pure.
/// </summary>
/// <param name="asking">Who asks, where, when.</param>
/// <param name="scope">What for.</param>
public sealed class OrganizationLookup(Asking asking, LookupScope scope)
{
    /// <summary>Candidates offered at most.</summary>
    public const int MostCandidates = 8;

    private const int MostWords = 14;
    private static readonly string[] Honorifics = ["dong chi", "anh", "chi", "em", "co", "chu", "bac", "ong", "ba", "sep", "thay", "cau", "mr", "ms", "mrs"];
    private static readonly string[] Joins = ["o", "ben", "thuoc", "cua", "tai", "trong", "from", "of", "in"];
    private static readonly string[] Wholes =
    [
        "ca", "toan", "toan the", "toan bo", "tat ca", "the whole", "whole", "all of", "moi nguoi", "tat ca moi nguoi", "anh em", "anh chi em", "cac anh chi", "cac anh chi em", "cac dong chi", "can bo", "tat ca can bo",
        "toan the can bo", "cac can bo", "can bo cong chuc", "cong chuc", "vien chuc", "nhan vien", "tat ca nhan vien", "everybody", "everyone", "all staff", "the staff", "staff",
    ];
    private static readonly string[] Myself = ["toi", "minh", "ban than", "ban than toi", "chinh toi", "me", "myself"];
    private static readonly string[] Everybody = ["moi nguoi", "tat ca", "tat ca moi nguoi", "toan the moi nguoi", "nhan vien cua toi", "moi nguoi cua toi", "everybody", "everyone", "my staff", "all my staff"];
    private static readonly string[] OwnUnit = ["phong", "phong minh", "phong toi", "don vi", "don vi minh", "don vi toi", "bo phan", "ban", "to", "doi", "unit", "my unit", "division"];
    private static readonly string[] TopUnit = ["so", "so minh", "co quan", "co quan minh", "department", "office"];
    private static readonly string[] Possessives = ["phong minh", "phong toi", "phong cua toi", "phong cua minh", "don vi minh", "don vi toi", "don vi cua toi", "my unit", "our unit", "my division", "our division", "my team", "our team"];
    private static readonly string[] Plurals = ["cac", "tat ca cac", "toan bo cac", "toan the cac", "nhung", "tung", "moi", "all the", "all", "each", "every"];
    private static readonly string[] SubUnits =
    [
        "phong", "phong ban", "phong don vi", "phong ban don vi", "phong va don vi", "phong chuyen mon", "phong truc thuoc", "phong ban truc thuoc", "phong don vi truc thuoc", "don vi", "don vi truc thuoc", "bo phan",
        "phong trong so", "don vi trong so", "phong cua so", "don vi cua so", "phong thuoc so", "don vi thuoc so", "units", "divisions", "departments", "unit", "division", "department",
    ];

    private static readonly string[] Heads =
    [
        "truong don vi", "truong cac don vi", "truong cac phong", "truong phong ban", "truong cac phong ban", "lanh dao phong", "lanh dao don vi", "lanh dao cac phong", "lanh dao cac don vi", "thu truong don vi", "thu truong cac don vi",
        "nguoi dung dau don vi", "nguoi dung dau cac don vi", "heads of units", "heads of divisions", "unit heads", "division heads",
    ];

    private static readonly string[] Between = ["va", "voi", "cung", "and"];

    private readonly LookupIndex _index = asking.Organization.Names;

    /// <summary>Whom the whole of the words mean.</summary>
    public LookupOutcome Find(string words)
    {
        var trimmed = words.Trim();
        if (asking.Organization.Person(trimmed) is { } byId) return Settle([new LookupTarget.OnePerson(byId)]);
        if (trimmed.Contains('@', StringComparison.Ordinal))
            return Settle([.. asking.Organization.People.Where(person => string.Equals(person.SignInName, trimmed, StringComparison.OrdinalIgnoreCase)).Select(person => new LookupTarget.OnePerson(person))]);
        return Find(Words.Of(Words.Normal(trimmed)), strict: false);
    }

    /// <summary>The longest target at the start of a text, or null: "phòng một cửa nộp báo cáo tuần". A bare given name counts only when it is written with a capital.</summary>
    public LookupRead? AtStart(string text)
    {
        var normal = Words.Normal(text);
        if (IdAtStart(normal) is { } id) return id;
        var words = Words.Of(normal);
        for (var count = Math.Min(words.Count, MostWords); count > 0; count--)
        {
            var named = words[..count];
            var end = named[^1].End;
            var strict = count == 1 && !char.IsUpper(normal[named[0].At]);
            var outcome = Find(named, strict);
            if (outcome is LookupOutcome.Nobody) continue;

            // "các phòng Kế toán và Vật tư": names follow that nobody bears, and not all are meant.
            if (outcome is LookupOutcome.Every && count < words.Count && char.IsUpper(normal[words[count].At]) && normal[end..words[count].At].Trim().Length == 0) return null;
            return new LookupRead(normal[named[0].At..end], outcome, end);
        }

        return null;
    }

    // "lan.tt", "lan.tt@so.vn", "cb-0012": with a sign or digit that no word has.
    private LookupRead? IdAtStart(string text)
    {
        var from = text.Length - text.AsSpan().TrimStart().Length;
        var to = text.AsSpan(from).IndexOfAny(" ,;:()\t\r\n") is >= 0 and var length ? from + length : text.Length;
        while (to > from && text[to - 1] is '.' or '!' or '?') to--;
        var said = text[from..to];
        if (said.Length is 0 or > 100 || !(said.AsSpan().ContainsAny(".@_-") || (said.Any(char.IsAsciiDigit) && said.Any(char.IsLetter)))) return null;
        var person = asking.Organization.Person(said) ?? (said.Contains('@', StringComparison.Ordinal) ? asking.Organization.People.FirstOrDefault(one => string.Equals(one.SignInName, said, StringComparison.OrdinalIgnoreCase)) : null);
        return person is null ? null : new LookupRead(said, Settle([new LookupTarget.OnePerson(person)]), to);
    }

    /// <summary>Targets at the start of a text, joined by commas or "và": "chị Hoa, anh Nam và phòng TCHC …". Empty when there is none.</summary>
    public IReadOnlyList<LookupRead> ListAtStart(string text)
    {
        var normal = Words.Normal(text);
        var reads = new List<LookupRead>();
        for (var from = 0; from < normal.Length && AtStart(normal[from..]) is { } read;)
        {
            var end = from + read.End;
            reads.Add(read with { End = end });
            if (Next(normal, end) is not { } next) break;
            from = next;
        }

        return reads;
    }

    // Where the next target may begin: after a comma or a joining word.
    private static int? Next(string text, int end)
    {
        var rest = text.AsSpan(end);
        var gap = rest.Length - rest.TrimStart().Length;
        if (gap < rest.Length && rest[gap] is ',' or ';' or '+' or '&') return end + gap + 1;
        var words = Words.Of(rest[..Math.Min(rest.Length, gap + 12)]);
        return words.Count > 0 && words[0].At == gap && Between.Contains(Syllable.Fold(words[0].Text), StringComparer.Ordinal) ? end + gap + words[0].Length : null;
    }

    private LookupOutcome Find(List<Word> words, bool strict)
    {
        var folded = words.Select(word => Syllable.Fold(word.Text)).ToArray();
        var exact = words.Select(word => Syllable.Exact(word.Text)).ToArray();
        var phrase = string.Join(' ', folded);
        if (phrase.Length == 0) return new LookupOutcome.Nobody();
        if (asking.Asker is { } asker && Myself.Contains(phrase, StringComparer.Ordinal)) return Settle([new LookupTarget.OnePerson(asker)]);
        if (Everybody.Contains(phrase, StringComparer.Ordinal)) return Settle([new LookupTarget.EverybodyManaged()]);

        // A small word alone ("so", "mai") is more often a word than a name; an abbreviation without vowels is none.
        if (strict && phrase.AsSpan().ContainsAny("aeiouy")) return new LookupOutcome.Nobody();
        if (_index.Units(phrase).ToArray() is { Length: > 0 } units) return Settle(Of(units));
        if (Possessives.Contains(phrase, StringComparer.Ordinal) && Relative(OwnUnit[0]) is { } mine) return Settle([new LookupTarget.OneUnit(mine)]);
        if (All(phrase, folded, exact) is { } all) return all;
        foreach (var whole in Wholes)
        {
            if (!phrase.StartsWith($"{whole} ", StringComparison.Ordinal)) continue;
            var rest = phrase[(whole.Length + 1)..];
            if (Joins.FirstOrDefault(join => rest.StartsWith($"{join} ", StringComparison.Ordinal)) is { } joined) rest = rest[(joined.Length + 1)..];
            if (Relative(rest) is { } relative) return Settle([new LookupTarget.OneUnit(relative)]);
            if (_index.Units(rest).ToArray() is { Length: > 0 } wholes) return Settle(Of(wholes));
        }

        return strict ? new LookupOutcome.Nobody() : Settle(People(folded, exact));
    }

    /// <summary>Whom "các phòng", "các trưởng phòng", "các chuyên viên phòng CNTT", "lãnh đạo các phòng" mean, which is all of them; null for other words.</summary>
    private LookupOutcome? All(string phrase, string[] folded, string[] exact)
    {
        var plural = Plurals.Where(plural => phrase.StartsWith($"{plural} ", StringComparison.Ordinal)).OrderByDescending(plural => plural.Length).FirstOrDefault();
        var rest = plural is null ? phrase : phrase[(plural.Length + 1)..];
        if (Heads.Contains(rest, StringComparer.Ordinal) && (plural is not null || rest.Contains("cac ", StringComparison.Ordinal) || rest.EndsWith('s')))
            return Together([.. UnitsBelow().Select(unit => asking.Organization.HeadOf(unit.Id, asking.Day)).OfType<Person>().Distinct().Select(head => new LookupTarget.OnePerson(head))]);
        if (plural is null) return null;
        if (SubUnits.Contains(rest, StringComparer.Ordinal)) return Together(Of(UnitsBelow()));
        if (_index.Units(rest).ToArray() is { Length: > 0 } named) return Settle(Of(named));

        // Only by title: of several people with one name one is meant.
        var skipped = plural.Split(' ').Length;
        var titled = People(folded[skipped..], exact[skipped..]).OfType<LookupTarget.OnePerson>()
            .Where(one => Folding.Of(one.Person.Title) is { Length: > 0 } title && (rest == title || rest.StartsWith($"{title} ", StringComparison.Ordinal))).ToArray();
        return titled.Length == 0 ? null : Together(titled);
    }

    /// <summary>The units right below those that the asker manages; the asker's own is no "phòng" to them.</summary>
    private IEnumerable<Unit> UnitsBelow() => asking.Asker is not { } asker
        ? []
        : asker.Roles.Where(grant => grant is { Role: Role.Head or Role.Manager, Of: not null }).SelectMany(grant => asking.Organization.Children(grant.Of!))
            .Where(unit => unit.ExistsOn(asking.Day) && !string.Equals(unit.Id, asker.Unit, StringComparison.OrdinalIgnoreCase)).Distinct();

    // Those within reach, all of them; who manages nothing of the kind hears so, and who manages nothing asks about the texts.
    private LookupOutcome? Together(IReadOnlyList<LookupTarget> targets)
    {
        var within = targets.Where(target => Reaches(target).IsGranted).ToArray();
        if (within.Length == 1) return new LookupOutcome.Found(within[0]);
        if (within.Length > 1) return new LookupOutcome.Every(within);
        return asking.Asker is { } asker && scope != LookupScope.Anybody && asking.Organization.Managed(asker, asking.Day).Count > 0 ? new LookupOutcome.OutOfReach(DenialReason.NotYourUnit) : null;
    }

    /// <summary>The unit that "phòng" or "sở" alone means to the asker: the one they head or belong to, or its top.</summary>
    private Unit? Relative(string words)
    {
        if (asking.Asker is not { } asker) return null;
        var own = asker.Roles.FirstOrDefault(grant => grant.Role == Role.Head)?.Of ?? asker.Roles.FirstOrDefault(grant => grant.Role == Role.Manager)?.Of ?? asker.Unit;
        if (OwnUnit.Contains(words, StringComparer.Ordinal)) return asking.Organization.Unit(own);
        return TopUnit.Contains(words, StringComparer.Ordinal) && asking.Organization.Upwards(asker.Unit) is { Count: > 0 } path ? path[^1] : null;
    }

    private List<LookupTarget> People(string[] folded, string[] exact)
    {
        var start = HonorificOf(folded);
        var found = new List<NamedPerson>();
        for (var split = folded.Length; split > start; split--)
        {
            var units = split == folded.Length ? null : UnitsAfter(folded, split);
            if (units is { Count: 0 }) continue;
            var named = _index.Named(folded.AsMemory(start..split)).ToArray();

            // Diacritics that were typed decide between names that differ in nothing else.
            var typed = exact[start..split];
            if (!typed.SequenceEqual(folded[start..split]) && named.Where(person => person.Exact.AsSpan(^typed.Length..).SequenceEqual(typed)).ToArray() is { Length: > 0 } same) named = same;
            found.AddRange(Within(named, units));

            var title = string.Join(' ', folded[start..split]);
            found.AddRange(Within(_index.Titled(title), units));
            if (units is null && found.Count > 0) break;
        }

        return [.. found.Select(person => person.Person).Distinct().Select(person => new LookupTarget.OnePerson(person))];
    }

    // "trưởng phòng TCHC": the title's last word may begin the unit's name.
    private IReadOnlyList<Unit>? UnitsAfter(string[] folded, int split)
    {
        var from = Joins.Contains(folded[split], StringComparer.Ordinal) ? split + 1 : split;
        if (from >= folded.Length) return [];
        var rest = string.Join(' ', folded[from..]);
        var units = _index.Units(rest).ToArray();
        return units.Length > 0 || from != split ? units : [.. _index.Units($"{folded[split - 1]} {rest}")];
    }

    private IEnumerable<NamedPerson> Within(IEnumerable<NamedPerson> people, IReadOnlyList<Unit>? units) =>
        units is null ? people : people.Where(person => units.Any(unit => asking.Organization.IsWithin(person.Person.Unit, unit.Id)));

    private static int HonorificOf(string[] folded)
    {
        if (folded.Length > 2 && $"{folded[0]} {folded[1]}" == Honorifics[0]) return 2;
        return folded.Length > 1 && Honorifics.Contains(folded[0], StringComparer.Ordinal) ? 1 : 0;
    }

    private static List<LookupTarget> Of(IEnumerable<Unit> units) => [.. units.Distinct().Select(unit => new LookupTarget.OneUnit(unit))];

    private LookupOutcome Settle(IReadOnlyList<LookupTarget> targets)
    {
        var judged = targets.Select(target => (Target: target, Permission: Reaches(target))).ToArray();
        var within = judged.Where(pair => pair.Permission.IsGranted).Select(pair => pair.Target).OrderBy(Distance).ToArray();
        if (within.Length == 1) return new LookupOutcome.Found(within[0]);
        if (within.Length > 1) return new LookupOutcome.Several([.. within.Take(MostCandidates)]);
        return judged.Length == 0 ? new LookupOutcome.Nobody() : new LookupOutcome.OutOfReach(judged.Select(pair => ((Permission.Denied)pair.Permission).Reason).Max());
    }

    private int Distance(LookupTarget target) => target is LookupTarget.OnePerson { Person: var person } && person.Unit == asking.Asker?.Unit ? 0 : 1;

    private Permission Reaches(LookupTarget target) => (scope, target) switch
    {
        (LookupScope.Tasks, LookupTarget.OnePerson one) => May.AssignTo(asking, one.Person),
        (LookupScope.Tasks, LookupTarget.OneUnit one) => May.AssignToUnit(asking, one.Unit),
        (LookupScope.Reminders, LookupTarget.OnePerson one) => May.RemindMany(asking, [one.Person], []),
        (LookupScope.Reminders, LookupTarget.OneUnit one) => May.RemindMany(asking, [], [one.Unit]),
        (LookupScope.Anybody, LookupTarget.OnePerson one) => Permission.If(asking.Asker is not null && one.Person.IsHereOn(asking.Day), asking.Asker is null ? DenialReason.AskerUnknown : DenialReason.TargetNotHere),
        (LookupScope.Anybody, LookupTarget.OneUnit one) => Permission.If(asking.Asker is not null && one.Unit.ExistsOn(asking.Day), asking.Asker is null ? DenialReason.AskerUnknown : DenialReason.TargetNotHere),
        (_, LookupTarget.EverybodyManaged) => Permission.If(asking.Asker is { } asker && asking.Organization.Managed(asker, asking.Day).Count > 0, DenialReason.RoleMissing),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
