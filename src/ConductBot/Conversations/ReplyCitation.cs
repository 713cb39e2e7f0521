namespace ConductBot.Conversations;

/// <summary>Something that a text cites.</summary>
/// <param name="After">The piece of the text after which its mark stands.</param>
/// <param name="Name">What is cited.</param>
/// <param name="Abstract">How it begins.</param>
/// <param name="Url">Where to read it, or null.</param>
public sealed record ReplyCitation(string After, string Name, string Abstract, Uri? Url);
