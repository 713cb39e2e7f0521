using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ConductBot.Storage;
using ConductBot.Storage.Protection;
using ConductBot.Storage.Records;

namespace ConductBot.Shared;

/// <summary>Every row of a database opened with its keys, as whoever has both sees it.</summary>
internal static class OpenedRows
{
    private static readonly JsonTypeInfo<JsonElement> Any = (JsonTypeInfo<JsonElement>)JsonSerializerOptions.Default.GetTypeInfo(typeof(JsonElement));

    /// <summary>Table, partition, row and content of each.</summary>
    public static async Task<IReadOnlyList<OpenedRow>> AllAsync(ITableScan scan, RecordStore records)
    {
        var opened = new List<OpenedRow>();
        foreach (var table in await scan.TablesAsync(CancellationToken.None))
        {
            // The keys themselves: they open themselves to nobody.
            if (table == "datakeys") continue;

            string? next = null;
            do
            {
                var page = await scan.ScanAsync(table, next, 200, CancellationToken.None);
                foreach (var row in page.Rows)
                {
                    // Sealed or clear, the length of the kind's name, the name.
                    var kind = new RecordKind<JsonElement>(table, Encoding.ASCII.GetString(row.Payload.Span.Slice(2, row.Payload.Span[1])), Any) { Sealing = row.Payload.Span[0] == 2 ? Sealing.Sealed : Sealing.Clear, SchemaVersion = row.SchemaVersion };
                    if (await records.ReadAsync(kind, row.Partition, row.Row, CancellationToken.None) is { } stored) opened.Add(new OpenedRow(table, row.Partition, row.Row, stored.Value.ToString()));
                }

                next = page.Continuation;
            }
            while (next is not null);
        }

        return opened;
    }
}
