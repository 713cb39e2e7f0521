namespace ConductBot.Directives.Reading;

/// <summary>Something in a document that contradicts itself or is lost, said to the reader.</summary>
internal sealed record Doubt(string Vietnamese, string English);
