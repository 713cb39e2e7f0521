using ConductBot.Conversations.Links;
using ConductBot.Protocol.Tests;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.AspNetCore.DataProtection;

namespace ConductBot.Tests.Conversations.Links;

public sealed class LinkSealerTests
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);
    private readonly FakeTime _time = new();
    private readonly EphemeralDataProtectionProvider _keys = new();

    // What could be taken for the seams between parts, for an escape or for an expiry stands in most of them.
    private static Gen<IReadOnlyList<string>> AnyParts =>
        Gen.Elements("\n", "\\", "\\n", "\n\n", "n", "\r", "\0", "9999999999", "1", " ", "ợ", "😀", "staff", "s1.0").ListOf().Select(some => string.Concat(some.Take(8))).ListOf().Select(some => (IReadOnlyList<string>)[.. some.Take(5)]);

    [Fact]
    public void Any_parts_come_back_as_they_were_given_and_no_others_look_like_them()
    {
        var sealer = Sealer("one");
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(AnyParts.ToArbitrary(), parts => sealer.Read(sealer.Issue(parts))!.Parts.SequenceEqual(parts, StringComparer.Ordinal)));
    }

    [Fact]
    public void A_name_is_good_for_its_time_and_says_until_when()
    {
        var sealer = Sealer("one");
        var name = sealer.Issue("staff");
        sealer.Read(name)!.Until.ShouldBe(_time.GetUtcNow() + Lifetime);
        _time.Advance(Lifetime - TimeSpan.FromSeconds(1));
        sealer.Read(name).ShouldNotBeNull();
        _time.Advance(TimeSpan.FromSeconds(1));
        sealer.Read(name).ShouldBeNull();
    }

    [Fact]
    public void What_is_changed_cut_short_issued_for_something_else_or_made_up_opens_nothing()
    {
        var sealer = Sealer("one");
        var name = sealer.Issue("staff", "s1.0");
        for (var at = 0; at < name.Length; at += 7) sealer.Read($"{name[..at]}{(name[at] == 'A' ? 'B' : 'A')}{name[(at + 1)..]}").ShouldBeNull();
        string[] wrong = ["", "x", name[..^2], name + name, Sealer("two").Issue("staff", "s1.0"), new string('A', 1024), new string('A', 1025), "../../etc/passwd", "khoản 2", "a b"];
        foreach (var one in wrong) sealer.Read(one).ShouldBeNull(one);
    }

    [Fact]
    public void What_is_sealed_otherwise_under_the_same_purpose_opens_nothing()
    {
        foreach (var content in new[] { "", "staff", "staff\n", "staff\n-1", "staff\n99999999999999999999", "staff\n999999999999999", "staff\n 1" })
            Sealer("one").Read(System.Buffers.Text.Base64Url.EncodeToString(_keys.CreateProtector("one").Protect(System.Text.Encoding.UTF8.GetBytes(content)))).ShouldBeNull(content);
    }

    [Fact]
    public void What_does_not_fit_a_link_is_refused_when_it_is_issued()
    {
        Should.Throw<ArgumentException>(() => Sealer("one").Issue(new string('a', 1000))).Message.ShouldContain("1024");
        Should.Throw<ArgumentException>(() => Sealer("one").Issue("\ud800"));
    }

    private LinkSealer Sealer(string purpose) => new(_keys.CreateProtector(purpose), Lifetime, _time);
}
