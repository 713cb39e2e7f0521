namespace ConductBot.Directives;

/// <summary>A value with where it comes from.</summary>
/// <param name="Value">The value.</param>
/// <param name="From">Its kind of source.</param>
/// <param name="Evidence">The words of the text, or what it was concluded from, or the owner's source.</param>
public sealed record Sourced<T>(T Value, Provenance From, string Evidence);
