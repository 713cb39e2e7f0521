namespace ConductBot.Directives;

/// <summary>A question that people ask and the clause that answers it: data beside the text, which the policy owner extends.</summary>
/// <param name="Text">In everyday words.</param>
/// <param name="Clause">The clause that answers, null for a question that the texts are known not to answer.</param>
/// <param name="At">A few words of the sentence that answers, copied from the clause; null where the clause is one sentence.</param>
/// <param name="Also">Other clauses that answer it as well.</param>
public sealed record AskedQuestion(string Text, ClauseId? Clause, string? At = null, IReadOnlyList<ClauseId>? Also = null)
{
    /// <summary>Why the texts do not answer it, Vietnamese; null for a question that they answer.</summary>
    public string? Why { get; init; }

    /// <summary>Whether it is on a matter that the texts do not even touch, which its reason says with its first words: weather, cooking, football.</summary>
    public bool IsForeign => Why?.StartsWith("Ngoài đề", StringComparison.OrdinalIgnoreCase) ?? false;
}
