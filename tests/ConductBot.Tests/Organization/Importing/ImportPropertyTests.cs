using System.Text;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Organization.Importing;
using ConductBot.Organization.Storing;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Tests.Organization.Importing;

/// <summary>Whatever the organisation: what was exported imports as no change, and edits give exactly their own diff.</summary>
public sealed class ImportPropertyTests
{
    private static readonly string[] Words =
        ["Nguyễn", "Thị", "Ánh", "=HYPERLINK(1)", "+84", "-1", "@cmd", "'=x", "''+y", "O'Hara", "Sô, Phia", "a;b", "\"Tư\"", "Đặng", "＝A1", "|", "x", "Lê  Văn", "\tB", "12"];

    private static readonly Gen<string> Name =
        from count in Gen.Choose(1, 3)
        from words in Gen.ArrayOf(Gen.Elements(Words), count)
        select Spaced(string.Join(' ', words.Append("Hoa")));

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void What_was_exported_imports_as_no_change(char delimiter) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Contents().ToArbitrary(), content =>
            Offices.Planned(Offices.Import(content, [.. Offices.Export(content, delimiter)])).Diff.IsEmpty));

    [Fact]
    public void What_was_exported_imports_into_nothing_as_the_same() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Contents().ToArbitrary(), content =>
        {
            var planned = Offices.Planned(Offices.Import(new OrganizationPart([], []), [.. Offices.Export(content)]));
            return planned.People.Zip(content.People).All(pair => Sameness.Same(pair.First, pair.Second)) && planned.Units.Zip(content.Units).All(pair => Sameness.Same(pair.First, pair.Second))
                && planned.People.Count == content.People.Count && planned.Units.Count == content.Units.Count;
        }));

    [Fact]
    public void Edits_give_exactly_their_own_diff() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(Edits().ToArbitrary(), edit =>
        {
            var diff = Offices.Planned(Offices.Import(edit.Before, [.. Offices.Export(edit.After)])).Diff;
            diff.AddedPeople.Select(person => person.Id).ShouldBe(edit.Added, ignoreOrder: true);
            diff.ChangedPeople.Select(pair => pair.After.Id).ShouldBe(edit.Changed, ignoreOrder: true);
            diff.RemovedPeople.Select(person => person.Id).ShouldBe(edit.Removed, ignoreOrder: true);
            (diff.AddedUnits.Count, diff.ChangedUnits.Count, diff.RemovedUnits.Count).ShouldBe((0, 0, 0));
        }));

    [Fact]
    public void No_exported_cell_begins_like_a_formula() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(Contents().ToArbitrary(), content =>
        {
            // Every delimiter and quote is a place where a spreadsheet begins a cell; names hold no comma here.
            var plain = content with { People = [.. content.People.Select(person => person with { Name = person.Name.Replace(",", "").Replace("\"", ""), Title = "" })] };
            var text = Encoding.UTF8.GetString(OrganizationExport.People(plain.People).AsSpan(3));
            return text.Split('\n').Skip(1).SelectMany(line => line.Split(',')).All(cell => cell.TrimStart('"') is "" or not ['=' or '+' or '-' or '@' or '\t' or '＝', ..]);
        }));

    [Fact]
    public void Any_bytes_are_refused_or_understood() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Broken().ToArbitrary(), bytes =>
            Offices.Import(Offices.Sample, new OrganizationFile("people.csv", bytes)) is ImportOutcome.Refused { Faults.Count: > 0 } or ImportOutcome.Planned));

    [Fact]
    public void A_guarded_cell_is_read_as_it_was()
    {
        foreach (var value in Words.Append("").Append("'").Append("'='"))
        {
            InjectionGuard.Plain(InjectionGuard.Guarded(value)).ShouldBe(value);
            InjectionGuard.Guarded(value).ShouldNotStartWith("=");
        }
    }

    private static Gen<byte[]> Broken()
    {
        var whole = OrganizationExport.People(Offices.Sample.People);
        return from at in Gen.Choose(0, whole.Length - 1)
               from to in Gen.Choose(0, 255)
               from cut in Gen.Choose(0, whole.Length)
               from cuts in Gen.Elements(true, false)
               select cuts ? whole[..cut] : [.. whole[..at], (byte)to, .. whole[(at + 1)..]];
    }

    private static Gen<(OrganizationPart Before, OrganizationPart After, string[] Added, string[] Changed, string[] Removed)> Edits() =>
        from before in Contents()
        from fates in Gen.ArrayOf(Gen.Choose(0, 3), before.People.Count)
        from added in Gen.Choose(0, 4)
        from title in Name
        let here = before.People.Select((person, at) => (Person: person, Fate: person.Until is null ? fates[at] : 0)).ToArray()
        select (before,
            before with
            {
                People =
                [
                    .. here.Where(one => one.Fate != 1).Select(one => one.Fate == 2 ? one.Person with { Title = one.Person.Title + "x " + title } : one.Person),
                    .. Enumerable.Range(0, added).Select(number => new Person { Id = $"new{number}", Name = "Người Mới", Unit = before.Units[0].Id }),
                ],
            },
            Enumerable.Range(0, added).Select(number => $"new{number}").ToArray(),
            here.Where(one => one.Fate == 2).Select(one => one.Person.Id).ToArray(),
            here.Where(one => one.Fate == 1).Select(one => one.Person.Id).ToArray());

    private static Gen<OrganizationPart> Contents() =>
        from units in Gen.Choose(1, 8)
        from parents in Gen.ArrayOf(Gen.Choose(-1, 6), units)
        from unitNames in Gen.ArrayOf(Name, units)
        from people in Gen.Choose(0, 25)
        from names in Gen.ArrayOf(Name, people)
        from titles in Gen.ArrayOf(Name, people)
        from places in Gen.ArrayOf(Gen.Choose(0, units - 1), people)
        from shapes in Gen.ArrayOf(Gen.Choose(0, 1023), people)
        select new OrganizationPart(
            [.. Enumerable.Range(0, units).Select(at => new Unit
            {
                Id = $"u{at}",
                Name = unitNames[at],
                Aliases = at % 2 == 0 ? [] : [$"đơn vị {at}", $"=đv{at}"],
                Parent = parents[at] >= 0 && parents[at] < at ? $"u{parents[at]}" : null,
            })],
            [.. Enumerable.Range(0, people).Select(at => PersonOf(at, shapes[at], (names[at], titles[at], $"u{places[at]}")))]);

    private static Person PersonOf(int at, int shape, (string Name, string Title, string Unit) words) => new()
    {
        Id = $"p{at}",
        Name = words.Name,
        Title = (shape & 1) != 0 ? words.Title : "",
        Unit = words.Unit,
        SignInName = ((shape >> 1) & 1) != 0 ? $"P{at}@so.example" : null,
        EntraId = ((shape >> 2) & 1) != 0 ? new Guid(at + 1, 2, 3, new byte[8]).ToString("D") : null,
        Language = ((shape >> 3) & 1) != 0 ? Language.English : Language.Vietnamese,
        From = ((shape >> 4) & 1) != 0 ? new DateOnly(2020, 2, 29) : null,
        Until = ((shape >> 5) & 1) != 0 ? new DateOnly(2025, 12, 31) : null,
        Roles =
        [
            .. ((shape >> 6) & 1) != 0 ? [new RoleGrant(Role.Manager, words.Unit)] : Array.Empty<RoleGrant>(),
            .. ((shape >> 7) & 1) != 0 ? [new RoleGrant(Role.ReportReceiver, "di-tre"), new RoleGrant(Role.Auditor)] : Array.Empty<RoleGrant>(),
            .. ((shape >> 8) & 1) != 0 ? [new RoleGrant(Role.Administrator), new RoleGrant(Role.Approver)] : Array.Empty<RoleGrant>(),
        ],
    };

    // What Excel would show: spaces at the ends and runs of spaces are no part of a value.
    private static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
