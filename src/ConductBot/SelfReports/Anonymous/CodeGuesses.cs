using System.Collections.Concurrent;

namespace ConductBot.SelfReports.Anonymous;

/// <summary>Limits wrong codes: so many in an hour by one person, then nothing is looked up for them until the hour is over. In memory only, for who asks about codes is not to be written down.</summary>
internal sealed class CodeGuesses
{
    /// <summary>How many wrong codes an hour.</summary>
    public const int AnHour = 10;

    private const int Many = 10_000;
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (DateTimeOffset Since, int Wrong)> _wrong = new(StringComparer.Ordinal);

    /// <summary>Whether somebody may try a code.</summary>
    public bool MayTry(string person, DateTimeOffset now) => !_wrong.TryGetValue(person, out var wrong) || now - wrong.Since >= Hour || wrong.Wrong < AnHour;

    /// <summary>A code was wrong.</summary>
    public void Wrong(string person, DateTimeOffset now)
    {
        foreach (var (other, before) in _wrong.Count > Many ? _wrong : [])
        {
            if (now - before.Since >= Hour) _wrong.TryRemove(other, out _);
        }

        _wrong.AddOrUpdate(person, (now, 1), (_, before) => now - before.Since >= Hour ? (now, 1) : (before.Since, before.Wrong + 1));
    }
}
