namespace ConductBot.Shared;

/// <summary>A row with its content.</summary>
internal sealed record OpenedRow(string Table, string Partition, string Row, string Content)
{
    /// <summary>Whether its keys or its content hold a text.</summary>
    public bool Holds(string text) => $"{Partition}\n{Row}\n{Content}".Contains(text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override string ToString() => $"{Table} {Partition} {Row}";
}
