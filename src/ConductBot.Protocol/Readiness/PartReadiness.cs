namespace ConductBot.Protocol.Readiness;

/// <summary>Whether a part can do its work: a closed set. Notes and reasons are for operators and hold no secrets, names or words of users.</summary>
public abstract record PartReadiness
{
    private PartReadiness() { }

    /// <summary>It can. <paramref name="Note"/> says what somebody should look at all the same, such as a secret that ends in 12 days.</summary>
    public sealed record Ready(string? Note = null) : PartReadiness;

    /// <summary>It can't: <paramref name="Why"/>, and what to do.</summary>
    public sealed record NotReady(string Why) : PartReadiness;
}
