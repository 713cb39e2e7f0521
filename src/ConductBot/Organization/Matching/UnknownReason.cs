namespace ConductBot.Organization.Matching;

/// <summary>Why somebody who writes is nobody of the organisation.</summary>
public enum UnknownReason
{
    /// <summary>Nobody in the list has this Entra id or sign-in name.</summary>
    NotListed,

    /// <summary>Several people have this sign-in name.</summary>
    Ambiguous,

    /// <summary>The person left, or has not come yet.</summary>
    NotHere,

    /// <summary>The person is known by another account already.</summary>
    AnotherAccount,

    /// <summary>The channel could not be asked just now; asked again later.</summary>
    NotAsked,
}
