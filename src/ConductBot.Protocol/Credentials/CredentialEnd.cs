namespace ConductBot.Protocol.Credentials;

/// <summary>How near a credential's end is.</summary>
internal enum CredentialEnd
{
    /// <summary>More than 30 days away, or there is none.</summary>
    Far,

    /// <summary>30 days or less.</summary>
    WithinMonth,

    /// <summary>7 days or less.</summary>
    WithinWeek,

    /// <summary>It has ended.</summary>
    Past,
}
