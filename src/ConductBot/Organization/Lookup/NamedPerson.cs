namespace ConductBot.Organization.Lookup;

/// <summary>A person with the forms that words are compared with.</summary>
/// <param name="Person">The person.</param>
/// <param name="Folded">The name's syllables, lower case without diacritics.</param>
/// <param name="Exact">The same with diacritics.</param>
/// <param name="Title">The folded title, words joined by spaces; "" when there is none.</param>
internal sealed record NamedPerson(Person Person, string[] Folded, string[] Exact, string Title);
