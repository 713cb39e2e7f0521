using ConductBot.Storage;

namespace ConductBot.Deliveries;

/// <summary>
/// Names one delivery: the same source, recipient and occurrence is the same delivery, however often it is handed in. Each part has 1 to 100 letters, digits and <c>- _ . : @ =</c>;
/// they stand clear in keys and logs, so they are ids, never words that somebody wrote.
/// </summary>
/// <param name="Source">What it belongs to and is counted under: a task, a broadcast, a report notice.</param>
/// <param name="Recipient">The person: <see cref="Organization.Person.Id"/>, or the opaque id of a turn (<see cref="Conversations.Turn.PersonId"/>) for somebody who is not in the organisation.</param>
/// <param name="Occurrence">Which of the source's messages to that person.</param>
public sealed record DeliveryId(string Source, string Recipient, string Occurrence)
{
    /// <summary>Characters of a part.</summary>
    public const int PartCharacters = 100;

    /// <exception cref="ArgumentException">A part breaks the rule.</exception>
    internal void Check()
    {
        foreach (var part in (string[])[Source, Recipient, Occurrence])
        {
            if (part is not { Length: >= 1 and <= PartCharacters } || StorageKey.Of(part) != part)
                throw new ArgumentException($"A part of a delivery's id has 1 to {PartCharacters} letters, digits and - _ . : @ =; '{part}' does not. Derive it from ids, or hash what is longer.", nameof(part));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Source}/{Recipient}/{Occurrence}";
}
