namespace ConductBot.Answers.Reading;

/// <summary>A sentence of a clause and its conjuncts.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Conjuncts">At least one.</param>
/// <param name="Continues">Whether it only makes sense after the sentence before ("Sau đó …", "Trường hợp …").</param>
internal sealed record Sentence(TextSpan Span, IReadOnlyList<Conjunct> Conjuncts, bool Continues);
