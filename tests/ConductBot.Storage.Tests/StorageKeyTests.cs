using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Storage.Tests;

public sealed partial class StorageKeyTests
{
    [Theory]
    [InlineData("19:abc@thread.tacv2", "19:abc@thread.tacv2")]
    [InlineData("đ", "~c4~91")]
    [InlineData("điểm đ", "~c4~91i~e1~bb~83m~20~c4~91")]
    [InlineData("a/b#c?d%e\\f", "a~2fb~23c~3fd~25e~5cf")]
    [InlineData("~", "~7e")]
    [InlineData("!", "~21")]
    [InlineData("\0", "~00")]
    [InlineData("😀", "~f0~9f~98~80")]
    public void Text_is_encoded_as_specified(string text, string key) => StorageKey.Of(text).ShouldBe(key);

    [Fact]
    public void A_lone_surrogate_is_encoded_as_the_bytes_it_would_have() => StorageKey.Of("a\ud800b").ShouldBe("a~ed~a0~80b");

    [Fact]
    public void Parts_are_joined_by_a_mark_that_no_part_can_hold() => StorageKey.Of("a", "b!c", "").ShouldBe("a!b~21c!");

    [Fact]
    public void Different_parts_never_make_the_same_key() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Parts(), Parts(), (one, other) =>
            one.SequenceEqual(other, StringComparer.Ordinal) == (StorageKey.Of(one) == StorageKey.Of(other))));

    [Fact]
    public void Any_text_makes_a_key_that_the_store_takes() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll(Parts(), parts => Allowed().IsMatch(StorageKey.Of(parts))));

    [Fact]
    public void Parts_too_long_to_stand_in_a_key_stay_apart_and_keep_their_beginning()
    {
        var common = new string('x', 300);
        var one = StorageKey.Of(common + "1");
        var other = StorageKey.Of(common + "2");

        one.ShouldNotBe(other);
        one.Length.ShouldBe(120);
        one[..78].ShouldBe(common[..78]);
        one[78..80].ShouldBe("~~");
    }

    [Fact]
    public void Lone_surrogates_stay_apart_in_long_parts_too() =>
        StorageKey.Of(new string('đ', 100) + "\ud800").ShouldNotBe(StorageKey.Of(new string('đ', 100) + "\ud801"));

    [Fact]
    public void No_part_can_be_written_so_that_it_looks_hashed()
    {
        var hashed = StorageKey.Of(new string('x', 300));

        StorageKey.Of(hashed).ShouldNotBe(hashed);
    }

    [Fact]
    public void Numbers_order_as_numbers() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Numbers(), Numbers(), (one, other) =>
            Math.Sign(string.CompareOrdinal(StorageKey.Number(one), StorageKey.Number(other))) == one.CompareTo(other)));

    [Fact]
    public void Times_order_as_times_whatever_their_offset() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Times(), Times(), (one, other) =>
            Math.Sign(string.CompareOrdinal(StorageKey.Time(one), StorageKey.Time(other))) == one.UtcTicks.CompareTo(other.UtcTicks)));

    [Fact]
    public void A_time_is_written_in_utc_to_a_tenth_of_a_microsecond() =>
        StorageKey.Time(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.FromHours(7)).AddTicks(67)).ShouldBe("20260101T2004050000067Z");

    [Fact]
    public void A_prefix_sorts_before_what_it_begins() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Parts(), Parts(), (prefix, rest) =>
            string.CompareOrdinal(StorageKey.Of(prefix), StorageKey.Of([.. prefix, .. rest])) < 0));

    [Fact]
    public void Everything_below_a_key_sorts_before_its_longer_neighbours() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Parts(), part =>
            string.CompareOrdinal(StorageKey.Of("a", part[0]), StorageKey.Of("a-")) < 0));

    [Fact]
    public void A_negative_number_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => StorageKey.Number(-1));

    [Fact]
    public void A_key_of_nothing_is_refused() => Should.Throw<ArgumentException>(() => StorageKey.Of("")).Message.ShouldContain("1 to 512 characters");

    [Fact]
    public void A_key_that_would_be_too_long_is_refused()
    {
        var part = new string('x', 119);

        Should.Throw<ArgumentException>(() => StorageKey.Of(part, part, part, part, part)).Message.ShouldContain("this one has 599");
    }

    private static Arbitrary<string[]> Parts() => Arb.From(Gen.Choose(1, 2).SelectMany(count => Part().ListOf(count)).Select(parts => parts.ToArray()).Where(parts => parts.Length > 1 || parts[0].Length > 0));

    private static Gen<string> Part() => Gen.Frequency(
        (4, Gen.Elements('a', 'b', '!', '~', '-', '7', 'e', 'đ', '/', '#', '?', '%', '\\', ' ', '\0', '\ud83d', '\ude00', '\ufffd').ArrayOf().Select(text => new string(text))),
        (1, Gen.Elements('x', 'y').ArrayOf(150).Select(text => new string(text))),
        (1, Gen.Elements("", "a", "a!b", "~7e", "~c4~91", "đ")));

    private static Arbitrary<long> Numbers() => Arb.From(Gen.OneOf(Gen.Choose(0, 1000).Select(n => (long)n), Gen.Choose(0, int.MaxValue).Select(n => n * 4_294_967_296L), Gen.Constant(long.MaxValue)));

    private static Arbitrary<DateTimeOffset> Times() => Arb.From(
        from ticks in Gen.Choose(0, int.MaxValue)
        from hours in Gen.Choose(-12, 14)
        select new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.FromHours(hours)).AddTicks(ticks * 1000L));

    [GeneratedRegex("^[A-Za-z0-9_.:@=~!-]{1,512}$")]
    private static partial Regex Allowed();
}
