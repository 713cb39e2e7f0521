namespace ConductBot.Conversations;

/// <summary>
/// What a reply is made of, where its handler makes the very same again from it: that is what is written down until the reply is sent, a fortieth of a card, and what is made again when another
/// process finds it.
/// </summary>
/// <param name="Handler">The handler.</param>
/// <param name="Of">What it is made of, as the handler writes it.</param>
public sealed record ReplySource(string Handler, string Of);
