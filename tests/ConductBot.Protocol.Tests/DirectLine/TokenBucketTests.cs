using ConductBot.Protocol.DirectLine;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Protocol.Tests.DirectLine;

public sealed class TokenBucketTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public void However_the_calls_fall_no_more_pass_than_the_burst_and_the_rate_allow()
    {
        var pauses = Gen.Choose(0, 2000).ListOf().ToArbitrary();

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(pauses, waits =>
        {
            var bucket = new TokenBucket(5, Start);
            var now = Start;
            var passed = 0;
            foreach (var wait in waits)
            {
                now += TimeSpan.FromMilliseconds(wait);
                (var taken, bucket) = bucket.Take(now, burst: 5, perSecond: 2);
                if (taken) passed++;
            }

            return passed <= 5 + (2 * (now - Start).TotalSeconds) + 0.001;
        }));
    }

    [Fact]
    public void A_clock_set_back_takes_nothing_away() => new TokenBucket(3, Start).LeftAt(Start - TimeSpan.FromHours(1), burst: 5, perSecond: 2).ShouldBe(3);
}
