namespace ConductBot.Protocol.DirectLine;

/// <summary>The body of a refusal.</summary>
internal sealed record ErrorAnswer(ErrorAnswer.Body Error)
{
    /// <summary>What went wrong.</summary>
    internal sealed record Body(string Code, string Message);
}
