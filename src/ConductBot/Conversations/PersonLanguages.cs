using System.Collections.Concurrent;
using ConductBot.Conversations.Storing;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Conversations;

/// <summary>The language that each person chose, on whatever channel.</summary>
internal sealed class PersonLanguages(RecordStore records)
{
    private const int Most = 50_000;
    private readonly ConcurrentDictionary<string, Language?> _known = new(StringComparer.Ordinal);

    /// <summary>The choice, or null when the person made none.</summary>
    public ValueTask<Language?> FindAsync(string personId, CancellationToken cancellationToken) =>
        _known.TryGetValue(personId, out var language) ? new(language) : ReadAsync(personId, cancellationToken);

    /// <summary>Writes the choice down. The same choice twice is the same row, so a turn may be repeated.</summary>
    public async ValueTask ChooseAsync(string personId, Language language, CancellationToken cancellationToken)
    {
        await records.WriteAsync(new RecordBatch(Rows.People, StorageKey.Of(personId)).Upsert(Rows.PersonKind, Rows.Language, new PersonRecord(language)), cancellationToken);
        Remember(personId, language);
    }

    private async ValueTask<Language?> ReadAsync(string personId, CancellationToken cancellationToken)
    {
        var record = await records.ReadAsync(Rows.PersonKind, StorageKey.Of(personId), Rows.Language, cancellationToken);
        Remember(personId, record?.Value.Language);
        return record?.Value.Language;
    }

    private void Remember(string personId, Language? language)
    {
        if (_known.Count >= Most) _known.Clear();
        _known[personId] = language;
    }
}
