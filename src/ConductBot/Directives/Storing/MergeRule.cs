namespace ConductBot.Directives.Storing;

/// <summary>How entries of a list are told apart and compared.</summary>
internal sealed record MergeRule<T>(Func<T, string> Key, Func<T, T, bool> Same);
