using System.Collections.Concurrent;
using System.Globalization;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Audit;

/// <summary>
/// Rows of table <c>audit</c>. Partition <c>chain</c>: the head, the records by position, and where each intent was recorded. Partition <c>who</c>: pseudonyms both ways.
/// Intents stand in the partition of their act, whatever table that is, under <c>audit!id</c>.
/// </summary>
internal static class AuditRows
{
    public const string Table = "audit";
    public const string Chain = "chain";
    public const string Head = "head";
    public const string Who = "who";
    public const string RecordPrefix = "e!";
    public const string PlacePrefix = "i!";

    private const string IntentPart = "audit";

    public static readonly RecordKind<AuditRecord> RecordKind = new(Table, "audit-record", AuditJson.Default.AuditRecord);
    public static readonly RecordKind<AuditHead> HeadKind = new(Table, "audit-head", AuditJson.Default.AuditHead) { Sealing = Storage.Protection.Sealing.Clear };
    public static readonly RecordKind<AuditPlace> PlaceKind = new(Table, "audit-place", AuditJson.Default.AuditPlace) { Sealing = Storage.Protection.Sealing.Clear };
    public static readonly RecordKind<Pseudonym> PseudonymKind = new(Table, "audit-pseudonym", AuditJson.Default.Pseudonym);

    private static readonly ConcurrentDictionary<string, RecordKind<AuditIntent>> IntentKinds = new(StringComparer.Ordinal);

    /// <summary>The kind of intents in the rows of another table.</summary>
    public static RecordKind<AuditIntent> IntentKind(string table) => IntentKinds.GetOrAdd(table, static name => new RecordKind<AuditIntent>(name, "audit-intent", AuditJson.Default.AuditIntent));

    public static string Intent(string id) => StorageKey.Of(IntentPart, id);

    public static RowRange Intents(string table, string partition) => IntentKind(table).WithPrefix(partition, $"{IntentPart}!");

    public static string Record(long position) => StorageKey.Of("e", StorageKey.Number(position));

    /// <summary>The position that a record's row names; null for a key that no record has.</summary>
    public static long? PositionOf(string row) =>
        row.StartsWith(RecordPrefix, StringComparison.Ordinal) && long.TryParse(row.AsSpan(RecordPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position is > 0 and < long.MaxValue && Record(position) == row ? position : null;

    public static string Place(string intent) => StorageKey.Of("i", intent);

    public static string OfPerson(string person) => StorageKey.Of("p", person);

    public static string OfPseudonym(string name) => StorageKey.Of("n", name);
}
