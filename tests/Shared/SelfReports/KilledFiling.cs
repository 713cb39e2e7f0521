using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace ConductBot.Shared.SelfReports;

/// <summary>
/// Many people file at once, every tenth report twice at the same time; the process is killed again and again, now and then while it starts, and whoever has no receipt by then files the same again.
/// </summary>
/// <param name="Reports">Reports that were to be filed.</param>
/// <param name="Kills">Times that the process was killed.</param>
/// <param name="Receipts">Receipts that were given, those for the same report counted each.</param>
/// <param name="Faults">What is not as it must be; empty when all is right.</param>
/// <param name="Filing">How long filing took, the starts of new processes included.</param>
internal sealed record KilledFiling(int Reports, int Kills, int Receipts, IReadOnlyList<string> Faults, TimeSpan Filing)
{
    private const int TwiceEvery = 10;
    private const int KilledAtStartEvery = 5;

    public static async Task<KilledFiling> RunAsync((int People, int Each) office, int kills, Random random)
    {
        var folder = Directory.CreateTempSubdirectory("conductbot-reports-").FullName;
        var (receipts, all, began) = (new ConcurrentQueue<(string Draft, string Number)>(), office.People * office.Each, Stopwatch.GetTimestamp());
        var running = new Running(() => FilingProcess.Start(folder, office.People, receipts));
        try
        {
            var people = Task.WhenAll(Enumerable.Range(0, office.People).Select(person => FileAsync(person, office.Each, running)));
            for (var kill = 1; kill <= kills && !people.IsCompleted; kill++)
            {
                var at = (all * kill / (kills + 1)) - random.Next(0, Math.Max(1, all / (kills + 1)));
                while (receipts.Count < at && !people.IsCompleted) await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1, 8)), TimeProvider.System);
                await running.KillAsync(kill % KilledAtStartEvery == 0 ? TimeSpan.FromMilliseconds(random.Next(0, 1500)) : null);
            }

            await people;
            var took = Stopwatch.GetElapsedTime(began);
            var end = await (await running.NowAsync()).EndAsync(all);
            var drafts = Enumerable.Range(0, office.People).SelectMany(person => Enumerable.Range(0, office.Each).Select(at => Draft(person, at))).ToHashSet(StringComparer.Ordinal);
            return new KilledFiling(all, running.Kills, receipts.Count, [.. FaultsOf(drafts, [.. receipts], end).Take(20)], took);
        }
        finally
        {
            await running.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>What is not as it must be. Pure.</summary>
    public static IEnumerable<string> FaultsOf(IReadOnlySet<string> drafts, IReadOnlyCollection<(string Draft, string Number)> receipts, FilingEnd end)
    {
        var stored = end.Reports.ToLookup(report => report.Draft, StringComparer.Ordinal);
        foreach (var draft in drafts.Where(draft => stored[draft].Count() != 1)) yield return $"{draft} is there {stored[draft].Count()} times";
        foreach (var report in end.Reports.Where(report => !drafts.Contains(report.Draft))) yield return $"{report.Draft} was filed by nobody";
        foreach (var (draft, number) in receipts.Where(receipt => stored[receipt.Draft].All(report => report.Number != receipt.Number))) yield return $"the receipt {number} of {draft} is for no such report";
        foreach (var draft in drafts.Except(receipts.Select(receipt => receipt.Draft))) yield return $"{draft} got no receipt";
        var numbers = end.Reports.Select(report => report.Number.Split('-')).Where(parts => parts.Length == 3).Select(parts => (Year: Whole(parts[1]), Number: Whole(parts[2]))).ToLookup(one => one.Year, one => one.Number);
        foreach (var (year, given) in end.NumbersGiven)
        {
            if (!numbers[year].Order().SequenceEqual(Enumerable.Range(1, given))) yield return $"the numbers of {year} have a gap or a repeat: {numbers[year].Count()} reports, {given} numbers";
        }

        if (end.NumbersGiven.Values.Sum() != drafts.Count) yield return $"{end.NumbersGiven.Values.Sum()} numbers were given for {drafts.Count} reports";
        if (!end.Audited.Order(StringComparer.Ordinal).SequenceEqual(end.Reports.Select(report => report.Id).Order(StringComparer.Ordinal))) yield return $"the audit has {end.Audited.Count} records of {end.Reports.Count} reports, or of others";
    }

    private static async Task FileAsync(int person, int each, Running running)
    {
        for (var at = 0; at < each; at++)
        {
            FilingProcess process;
            do process = await running.NowAsync();
            while (!await process.FileAsync($"p{person.ToString(CultureInfo.InvariantCulture)}", Draft(person, at), (person + at) % TwiceEvery == 0 ? 2 : 1));
        }
    }

    private static string Draft(int person, int at) => $"{person.ToString(CultureInfo.InvariantCulture)}.{at.ToString(CultureInfo.InvariantCulture)}";

    private static int Whole(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    // The process of the moment; who asks between two waits for the next.
    private sealed class Running(Func<FilingProcess> start) : IAsyncDisposable
    {
        private Task<FilingProcess> _now = StartedAsync(start);

        public int Kills { get; private set; }

        public Task<FilingProcess> NowAsync() => Volatile.Read(ref _now);

        public async Task KillAsync(TimeSpan? whileStarting)
        {
            var old = await _now;
            var next = new TaskCompletionSource<FilingProcess>(TaskCreationOptions.RunContinuationsAsynchronously);
            Volatile.Write(ref _now, next.Task);
            await old.KillAsync();
            await old.DisposeAsync();
            Kills++;
            if (whileStarting is { } wait)
            {
                await using var brief = start();
                await Task.WhenAny(brief.Ready, Task.Delay(wait, TimeProvider.System));
                await brief.KillAsync();
                Kills++;
            }

            next.SetResult(await StartedAsync(start));
        }

        public async ValueTask DisposeAsync() => await (await _now).DisposeAsync();

        private static async Task<FilingProcess> StartedAsync(Func<FilingProcess> start)
        {
            var process = start();
            await process.Ready;
            return process;
        }
    }
}
