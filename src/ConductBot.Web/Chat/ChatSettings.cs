namespace ConductBot.Web.Chat;

/// <summary>What the page's script needs to know.</summary>
internal sealed record ChatSettings(string Person, string UserId, string UserName, string Language, string Unavailable, string TryAgain, string Placeholder);
