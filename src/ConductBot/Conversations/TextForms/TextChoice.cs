namespace ConductBot.Conversations.TextForms;

/// <summary>What can be chosen.</summary>
internal sealed record TextChoice(string Title, string Value);
