namespace ConductBot.Organization;

/// <summary>Why nobody acts for somebody.</summary>
public enum NobodyReason
{
    /// <summary>No such person.</summary>
    Unknown,

    /// <summary>The person does not belong to the organisation on that day.</summary>
    NotHere,

    /// <summary>Somebody along the way is away and named nobody, or somebody who is not there any more.</summary>
    NoStandIn,

    /// <summary>They stand in for each other and all are away.</summary>
    Loop,
}
