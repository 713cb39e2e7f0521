namespace ConductBot.Organization;

/// <summary>How a person of the chat page is known to the bot: by a claim of the token, which only the embedded Direct Line of local mode makes out.</summary>
public static class ChatIdentity
{
    /// <summary>The name of the claim that carries the person's id.</summary>
    public const string Claim = "sample-person";

    private const string Prefix = "sample-";

    /// <summary>The id under which a person appears in conversations of the chat page.</summary>
    public static string UserId(Person person) => Prefix + person.Id;

    /// <summary>The person's id, or null when a user id is not of the chat page.</summary>
    public static string? PersonId(string? userId) => userId?.StartsWith(Prefix, StringComparison.Ordinal) == true ? userId[Prefix.Length..] : null;
}
