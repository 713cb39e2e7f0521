using System.Text.Json.Nodes;
using ConductBot.Audit;
using ConductBot.Conversations;
using ConductBot.Conversations.Storing;
using ConductBot.Deliveries;
using ConductBot.Protocol.Schema;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.PersonalData.Exporting;

/// <summary>What a person left and got in chats, and what the audit has of them.</summary>
internal sealed class ExportedTraces(PersonAccounts accounts, RecordStore records, IDeliveries deliveries, PersonLanguages languages, (AuditChain Chain, AuditPseudonyms Pseudonyms) audit)
{
    public async ValueTask<JsonArray> AccountsAsync(string person, CancellationToken cancellationToken)
    {
        var all = new JsonArray();
        foreach (var name in await accounts.InChatsAsync(person, cancellationToken)) all.Add((JsonNode)new JsonObject { ["account"] = name, ["language"] = (await languages.FindAsync(name, cancellationToken))?.ToString() });
        return all;
    }

    public async ValueTask<JsonArray> ConversationsAsync(string person, CancellationToken cancellationToken)
    {
        var all = new JsonArray();
        foreach (var known in await accounts.ConversationsAsync(person, cancellationToken))
        {
            all.Add((JsonNode)new JsonObject
            {
                ["channel"] = known.Reference.ChannelId,
                ["conversation"] = known.Reference.Conversation?.Id,
                ["state"] = known.State.ToString(),
                ["since"] = PersonExport.Time(known.Since),
                ["said"] = known.Reference is { ChannelId: ChannelIds.DirectLine, Conversation.Id: { } id } ? await SaidAsync(id, cancellationToken) : new JsonArray(),
            });
        }

        return all;
    }

    public async ValueTask<JsonArray> DeliveriesAsync(string person, CancellationToken cancellationToken)
    {
        var all = new JsonArray();
        await foreach (var delivery in deliveries.OfPersonAsync(person, cancellationToken))
            all.Add((JsonNode)new JsonObject { ["about"] = delivery.Id.Source, ["which"] = delivery.Id.Occurrence, ["due"] = PersonExport.Time(delivery.Due), ["state"] = delivery.State.GetType().Name });
        return all;
    }

    public async ValueTask<JsonArray> AuditAsync(string person, CancellationToken cancellationToken)
    {
        var all = new JsonArray();
        if (await audit.Pseudonyms.FindAsync(person, cancellationToken) is not { } name) return all;
        await foreach (var record in audit.Chain.ReadAsync(1, cancellationToken))
        {
            var by = record.Actor == name;
            if (by || record.Subject.StartsWith(name, StringComparison.Ordinal)) all.Add((JsonNode)new JsonObject { ["record"] = record.Position, ["at"] = PersonExport.Time(record.At), ["act"] = record.Act.ToString(), ["by"] = by ? "self" : "other", ["pseudonym"] = name });
        }

        return all;
    }

    // The words; cards are drawn from what stands in the other sections.
    private async ValueTask<JsonArray> SaidAsync(string conversation, CancellationToken cancellationToken)
    {
        var said = new JsonArray();
        await foreach (var entry in records.ReadAllAsync(Rows.TranscriptEntryKind, Rows.TranscriptEntryKind.WithPrefix(StorageKey.Of(conversation), Rows.EntryPrefix), cancellationToken))
        {
            if (entry.Value.Activity.Text is { Length: > 0 } text) said.Add((JsonNode)new JsonObject { ["at"] = PersonExport.Time(entry.Value.At), ["by"] = entry.Value.Activity.From?.Role == "bot" ? "bot" : "self", ["text"] = text });
        }

        return said;
    }
}
