using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using ConductBot.Storage.Protection;

namespace ConductBot.Storage.Records;

/// <summary>
/// One kind of record: where it lives and how it is written. Rows of several kinds may share a partition, and then one batch writes them together.
/// <code>static readonly RecordKind&lt;Inbox&gt; Inbox = new("conversations", "inbox", ConversationJson.Default.Inbox);</code>
/// </summary>
/// <typeparam name="T">The record.</typeparam>
public sealed class RecordKind<T>
{
    /// <summary>A kind, sealed and of schema version 1 unless told otherwise.</summary>
    /// <param name="table">The table: 3 to 63 lower-case letters and digits.</param>
    /// <param name="name">The kind's name, unique in the product and kept for ever: 1 to 40 lower-case letters, digits and <c>-</c>. Stands clear in the row.</param>
    /// <param name="json">Source-generated, so that nothing is looked up by reflection.</param>
    /// <exception cref="ArgumentException">A name breaks its rule.</exception>
    public RecordKind(string table, string name, JsonTypeInfo<T> json)
    {
        BatchRules.CheckTable(table);
        if (name is not { Length: >= 1 and <= Envelope.KindCharacters } || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            throw new ArgumentException($"A record kind's name has 1 to {Envelope.KindCharacters} lower-case letters, digits and '-'; '{name}' does not.", nameof(name));

        (Table, Name, Json) = (table, name, json);
    }

    /// <summary>The table that holds this kind.</summary>
    public string Table { get; }

    /// <summary>The kind's name.</summary>
    public string Name { get; }

    /// <summary>How it becomes JSON.</summary>
    public JsonTypeInfo<T> Json { get; }

    /// <summary>Sealed unless it holds nothing a person wrote.</summary>
    public Sealing Sealing { get; init; } = Sealing.Sealed;

    /// <summary>The version this program writes, from 1. A row of a newer one is refused.</summary>
    public int SchemaVersion { get; init; } = 1;

    /// <summary>Turns the JSON of an older version (its number is given) into that of <see cref="SchemaVersion"/>. Needed from version 2 on.</summary>
    public Func<JsonObject, int, JsonObject>? Upgrade { get; init; }

    /// <summary>All rows of a partition.</summary>
    public RowRange All(string partition) => new(Table, partition);

    /// <summary>All rows of a partition whose key begins with a prefix.</summary>
    public RowRange WithPrefix(string partition, string prefix) => RowRange.WithPrefix(Table, partition, prefix);

    /// <summary>The rows of a partition from one key, inclusive, to before another.</summary>
    public RowRange Between(string partition, string? from, string? before) => new(Table, partition, from, before);
}
