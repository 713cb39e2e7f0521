namespace ConductBot.Answers.References;

/// <summary>A text that a question, or a clause, names by kind and number.</summary>
/// <param name="Kind">"Chỉ thị".</param>
/// <param name="Number">"99".</param>
/// <param name="Issuer">The issuer's letters after the number, folded ("ttg" of "10/CT-TTg"); null when none are given.</param>
internal sealed record NumberedText(string Kind, string Number, string? Issuer)
{
    /// <summary>The number without leading zeros: "5" and "05" are one.</summary>
    public string PlainNumber => Number.TrimStart('0');
}
