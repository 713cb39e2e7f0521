namespace ConductBot.Protocol.Cards;

/// <summary>Names and values, as a table. Values are Markdown.</summary>
public sealed record FactSet(IReadOnlyList<Fact> Facts) : CardElement;
