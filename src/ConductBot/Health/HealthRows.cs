using ConductBot.Storage.Records;

namespace ConductBot.Health;

/// <summary>One row, overwritten by every process that looks.</summary>
internal static class HealthRows
{
    public const string Table = "health";
    public const string Partition = "marks";
    public const string Row = "last";

    public static readonly RecordKind<HealthMark> Mark = new(Table, "health-mark", HealthJson.Default.HealthMark);
}
