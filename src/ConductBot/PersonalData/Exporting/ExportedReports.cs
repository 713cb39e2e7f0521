using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Keeping;
using ConductBot.SelfReports.Storing;

namespace ConductBot.PersonalData.Exporting;

/// <summary>The reports that a person filed with their name: all versions, and the notes that the person sees in the chat too.</summary>
internal sealed class ExportedReports(ReportStore store)
{
    public async ValueTask<JsonArray> OfAsync(string person, CancellationToken cancellationToken)
    {
        var all = new JsonArray();
        foreach (var head in await store.FiledByAsync(person, cancellationToken))
        {
            var (versions, notes) = await store.ContentAsync(head, cancellationToken);
            all.Add((JsonNode)new JsonObject
            {
                ["number"] = await store.NumberAsync(head, cancellationToken),
                ["form"] = head.Form,
                ["state"] = head.State.ToString(),
                ["filed"] = PersonExport.Time(head.Filed),
                ["ended"] = head.Ended is { } ended ? PersonExport.Time(ended) : null,
                ["keptUntil"] = KeepingRule.DueOf(head) is { } due ? PersonExport.Time(due) : null,
                ["receiver"] = head.Receiver,
                ["withdrawnBecause"] = head.WithdrawnBecause,
                ["versions"] = new JsonArray([.. versions.Select(version => JsonSerializer.SerializeToNode(version, ReportJson.Default.ReportContent))]),
                ["notes"] = new JsonArray([.. notes.Where(note => note.Kind != ReportNoteKind.Note).Select(note => JsonSerializer.SerializeToNode(note, ReportJson.Default.ReportNote))]),
                ["files"] = new JsonArray([.. (await store.FilesAsync(head, cancellationToken)).Select(file => (JsonNode)file.Name)]),
            });
        }

        return all;
    }
}
