using ConductBot.Storage.Records;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Storage.Tests.Records;

public sealed class RepeatsTests
{
    // Few different bytes, in runs: repeats near and far, within themselves, and of every length.
    private static readonly Gen<byte[]> Repeating = Gen.Choose(1, 400).Zip(Gen.Choose(0, 5).ListOf(300)).Select(static made => made.Item2.SelectMany(one => Enumerable.Repeat((byte)one, 1 + (made.Item1 * one % 37))).ToArray());
    private static readonly Gen<byte[]> Any = Gen.OneOf(ArbMap.Default.ArbFor<byte[]>().Generator, Repeating);

    [Fact]
    public void What_was_taken_out_is_put_back() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Any.ToArbitrary(), static bytes => PutBack(TakenOut(bytes), bytes.Length).AsSpan().SequenceEqual(bytes)));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(12)]
    [InlineData(15 + 255)]
    [InlineData(4 + 15 + 255 + 9)]
    [InlineData(ushort.MaxValue)]
    public void A_single_byte_as_often_as_one_likes_takes_little_room(int length)
    {
        var bytes = new byte[length];
        var taken = TakenOut(bytes);
        taken.Length.ShouldBeLessThanOrEqualTo(16 + (length / 250));
        PutBack(taken, length).ShouldBe(bytes);
    }

    [Fact]
    public void A_repeat_from_the_very_beginning_is_found_at_the_farthest_place()
    {
        var bytes = new byte[ushort.MaxValue];
        new Random(1).NextBytes(bytes);
        bytes.AsSpan(0, 64).CopyTo(bytes.AsSpan(ushort.MaxValue - 100));
        PutBack(TakenOut(bytes), bytes.Length).ShouldBe(bytes);
    }

    [Fact]
    public void What_does_not_fit_is_left()
    {
        var bytes = new byte[1_000];
        new Random(2).NextBytes(bytes);
        Repeats.TakeOut(bytes, new byte[900]).ShouldBe(-1);
    }

    // What is read was sealed, so nobody can have altered it; but a mistake of ours is to be a clear error too.
    [Fact]
    public void What_nobody_made_is_refused_or_fills_all_the_room_and_nothing_else_happens() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Gen.OneOf(Any, Any.Select(static bytes => TakenOut(bytes))).Zip(Gen.Choose(0, 4_000)).Zip(Gen.Choose(0, 255)).ToArbitrary(), static made =>
        {
            var ((bytes, length), change) = made;
            var altered = bytes.ToArray();
            if (altered.Length > 0) altered[length % altered.Length] ^= (byte)change;
            Repeats.TryPutBack(altered, new byte[length]);
            return Repeats.TryPutBack(altered.AsSpan(0, altered.Length / 2), new byte[length]) is var _;
        }));

    private static byte[] TakenOut(byte[] bytes)
    {
        var taken = new byte[bytes.Length + (bytes.Length / 100) + 16];
        var length = Repeats.TakeOut(bytes, taken);
        length.ShouldBeGreaterThan(0);
        return taken[..length];
    }

    private static byte[] PutBack(byte[] taken, int length)
    {
        var bytes = new byte[length];
        Repeats.TryPutBack(taken, bytes).ShouldBeTrue();
        return bytes;
    }
}
