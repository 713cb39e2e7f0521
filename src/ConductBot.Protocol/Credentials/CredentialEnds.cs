namespace ConductBot.Protocol.Credentials;

/// <summary>The pure decision how near an end is.</summary>
internal static class CredentialEnds
{
    public static CredentialEnd At(DateTimeOffset? ends, DateTimeOffset now) => (ends - now)?.TotalDays switch
    {
        null => CredentialEnd.Far,
        <= 0 => CredentialEnd.Past,
        <= 7 => CredentialEnd.WithinWeek,
        <= 30 => CredentialEnd.WithinMonth,
        _ => CredentialEnd.Far,
    };
}
