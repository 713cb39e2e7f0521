namespace ConductBot.Organization.Matching;

/// <summary>Somebody who wrote and whom the organisation does not know: for the administrator's list.</summary>
internal sealed record UnmatchedContact
{
    /// <summary>As the channel calls the person.</summary>
    public string? Name { get; init; }

    public string? SignInName { get; init; }

    public string? EntraId { get; init; }

    public required UnknownReason Reason { get; init; }

    public required DateTimeOffset Last { get; init; }
}
