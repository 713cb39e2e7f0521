using ConductBot.Storage;
using ConductBot.Storage.Records;
using ConductBot.Timers;

namespace ConductBot.Audit;

/// <summary>
/// How a capability has its acts recorded: first <see cref="AnnounceAsync"/>, then the batch that does the act and carries <see cref="Add"/>. Both or neither of act and intent are written; from there
/// the intent finds its way into the chain by itself, whatever is killed when.
/// </summary>
public sealed class AuditTrail(TimerStore timers, TimeProvider time)
{
    /// <summary>The actor of what was done on the server: a command, or the program itself.</summary>
    public const string Operator = "system:operator";

    internal const string Kind = "audit";

    private const int SubjectCharacters = 200;

    // The act's batch mostly comes right after; until then the timer finds nothing and looks again.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Sees to it that an intent is looked for: a timer of its own, for a timer shared with another act could find that one's intent and go before this one's batch is written. Before the batch: a timer that leads to
    /// nothing is harmless, an intent without one is never seen.
    /// </summary>
    /// <param name="table">The table of the act's batch.</param>
    /// <param name="partition">Its partition.</param>
    /// <param name="id">The intent's id.</param>
    /// <param name="cancellationToken">Stops.</param>
    public ValueTask AnnounceAsync(string table, string partition, string id, CancellationToken cancellationToken) =>
        timers.ScheduleAsync(new DueTimer(Kind, KeyOf(table, partition, id), time.GetUtcNow() + Soon), cancellationToken);

    /// <summary>Adds the intent to the batch of its act. The same id twice in a partition conflicts, as the same act twice does.</summary>
    /// <exception cref="ArgumentException">The id or subject breaks its rule.</exception>
    public static RecordBatch Add(RecordBatch batch, AuditIntent intent)
    {
        if (intent.Id is not { Length: >= 1 and <= 100 } || StorageKey.Of(intent.Id) != intent.Id) throw new ArgumentException("An intent's id has 1 to 100 letters, digits and - _ . : @ =.", nameof(intent));
        if (intent.Subject.Length > SubjectCharacters || intent.Subject.Any(char.IsControl)) throw new ArgumentException($"A subject has at most {SubjectCharacters} characters and no control characters.", nameof(intent));
        return batch.Insert(AuditRows.IntentKind(batch.Table), AuditRows.Intent(intent.Id), intent);
    }

    // No key and no id has a slash.
    internal static string KeyOf(string table, string partition, string id) => $"{table}/{partition}/{id}";

    internal static (string Table, string Partition, string Id)? PlaceOf(string key) => key.Split('/') is [{ Length: > 0 } table, { Length: > 0 } partition, { Length: > 0 } id] ? (table, partition, id) : null;
}
