using System.Collections.Concurrent;
using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Protocol;
using ConductBot.Protocol.Connector;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Tests.Conversations;

/// <summary>Two processes serve the same conversation at the same time, and the channel sends everything to both.</summary>
public sealed class TwoProcessesTests
{
    private const int Messages = 40;

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public async Task Whatever_comes_to_either_or_both_is_answered_once_and_counted_once(int seed, bool putsOff)
    {
        await using var one = new Bot();
        await using var two = one.Beside();
        foreach (var bot in (Bot[])[one, two]) (bot.Handler.OfSource, bot.Handler.Feedback) = (seed % 2 == 0, ReplyFeedback.Asked);
        var refused = new ConcurrentDictionary<string, bool>();
        one.World.Answer = activity => putsOff && activity.Text!.Length % 2 == 0 && refused.TryAdd(activity.Text, true) ? new SendOutcome.RetryAt(one.Time.GetUtcNow().AddSeconds(2), "503") : null;

        var random = new Random(seed);
        for (var number = 1; number <= Messages; number++)
        {
            // Places come from the clock: no two processes have the same tick.
            one.Time.Advance(TimeSpan.FromMilliseconds(1));
            var text = $"câu {number}";
            var way = random.Next(5);
            var first = random.Next(2) == 0 ? one : two;
            var second = first == one ? two : one;
            var tasks = new List<Task<AcceptOutcome>> { Task.Run(() => first.HearAsync(Teams.Message(text, text)).AsTask()) };
            if (way is 1 or 2) tasks.Add(Task.Run(() => second.HearAsync(Teams.Message(text, text)).AsTask()));
            if (way is 2 or 3) tasks.Add(Task.Run(() => first.HearAsync(Teams.Message(text, text)).AsTask()));
            (await Task.WhenAll(tasks)).ShouldAllBe(outcome => outcome != AcceptOutcome.Unavailable);
            if (random.Next(3) == 0) one.Time.Advance(TimeSpan.FromMilliseconds(200));
            if (way == 4) await Task.WhenAll(one.QuietAsync(), two.QuietAsync());
        }

        for (var time = 0; time < 3; time++)
        {
            await one.ResumeAsync();
            await two.ResumeAsync();
            await one.SettleAsync();
            await two.SettleAsync();
        }

        var numbers = one.World.Sent.GroupBy(static sent => sent.Key).Select(static same => same.First().Activity.Text!.Split('#')).ToList();
        numbers.Select(static parts => parts[0].Trim()).Order().ShouldBe(Enumerable.Range(1, Messages).Select(static number => $"câu {number}").Order());
        numbers.Select(static parts => int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture)).Order().ShouldBe(Enumerable.Range(1, Messages));
        foreach (var bot in (Bot[])[one, two]) (await bot.Get<PendingIndex>().HasWorkAsync(StorageKey.Of("msteams", "a:mai"), CancellationToken.None)).ShouldBeFalse();
    }
}
