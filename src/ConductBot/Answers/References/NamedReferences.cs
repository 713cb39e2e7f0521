using System.Collections.Frozen;

namespace ConductBot.Answers.References;

/// <summary>What a question names: directives, a clause in them, a territory.</summary>
/// <param name="Directives">Directives named beyond doubt (kind and number), in the order named.</param>
/// <param name="Hinted">Directives hinted at (their issuer, their year).</param>
/// <param name="Path">"2.e" of "khoản 2 điểm e"; null when no clause is named.</param>
/// <param name="Tokens">Places of the question's tokens that only name something.</param>
internal sealed record NamedReferences(IReadOnlyList<string> Directives, FrozenSet<string> Hinted, string? Path, FrozenSet<int> Tokens)
{
    /// <summary>Nothing named.</summary>
    public static NamedReferences None { get; } = new([], [], null, []);
}
