using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.SelfReports;
using ConductBot.SelfReports.Cards;
using ConductBot.SelfReports.Chat;
using ConductBot.SelfReports.Keeping;
using ConductBot.SelfReports.Storing;

namespace ConductBot.PersonalData.Exporting;

/// <summary>The reports that a person filed with their name: all versions as they were shown, and the notes that the person sees in the chat too.</summary>
internal sealed class ExportedReports(ReportStore store, Localized<ReportTexts> texts)
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
                ["versions"] = new JsonArray([.. versions.Select(Version)]),
                ["notes"] = new JsonArray([.. notes.Where(note => note.Kind != ReportNoteKind.Note).Select(note =>
                    (JsonNode)new JsonObject { ["at"] = PersonExport.Time(note.At), ["by"] = By(note, person), ["kind"] = note.Kind.ToString(), ["text"] = note.Text })]),
                ["files"] = new JsonArray([.. (await store.FilesAsync(head, cancellationToken)).Select(file => (JsonNode)file.Name)]),
            });
        }

        return all;
    }

    // Who is asked to confirm stands in the note; the words are the reporter's.
    private static string By(ReportNote note, string person) => note.Kind switch
    {
        ReportNoteKind.WitnessAsked => "self",
        ReportNoteKind.WitnessConfirmed or ReportNoteKind.WitnessDeclined => "colleague",
        _ => note.By == person ? "self" : "receiver",
    };

    private JsonNode Version(ReportContent version) => new JsonObject
    {
        ["at"] = PersonExport.Time(version.At),
        ["title"] = version.Title[Language.Vietnamese],
        ["fields"] = new JsonArray([.. version.Fields.Select(field => (JsonNode)new JsonObject { ["label"] = field.Label[Language.Vietnamese], ["value"] = FieldWords.Of(field, (texts[Language.Vietnamese], Language.Vietnamese)) })]),
    };
}
