namespace ConductBot.Protocol.Teams;

/// <summary>The place that Teams keeps in a text for a message that somebody quotes: <c>&lt;quoted messageId="…"/&gt;</c>. What was quoted stands in an entity, not in the text.</summary>
/// <remarks>Source: microsoft/teams.net, QuotedReplyEntityExtensions; what clients send.</remarks>
public static class QuotedReplies
{
    private const string Opening = "<quoted ";

    /// <summary>The text without such places.</summary>
    public static string Without(string text)
    {
        while (text.IndexOf(Opening, StringComparison.OrdinalIgnoreCase) is var open and >= 0 && text.IndexOf("/>", open, StringComparison.Ordinal) is var close and >= 0)
            text = string.Concat(text.AsSpan(0, open), " ", text.AsSpan(close + 2));
        return text;
    }
}
