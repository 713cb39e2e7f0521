namespace ConductBot.Organization.Storing;

/// <summary>What a publication led to: a closed set.</summary>
internal abstract record PublishOutcome
{
    private PublishOutcome() { }

    /// <summary>Published under this version.</summary>
    public sealed record Published(long Version) : PublishOutcome;

    /// <summary>Nothing differs from what is published.</summary>
    public sealed record Unchanged(long Version) : PublishOutcome;

    /// <summary>Others published in between again and again; nothing was changed.</summary>
    public sealed record Busy : PublishOutcome;
}
