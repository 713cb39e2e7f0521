namespace ConductBot.Organization.Permissions;

/// <summary>Why somebody may not. The text for a person is <c>Denied…</c> in the capability's texts.</summary>
public enum DenialReason
{
    /// <summary>The asker is nobody whom the organisation knows.</summary>
    AskerUnknown,

    /// <summary>The asker does not belong to the organisation on that day.</summary>
    AskerNotHere,

    /// <summary>There is no such person or unit, or nobody was named.</summary>
    TargetUnknown,

    /// <summary>The person left or has not come yet, or the unit is closed.</summary>
    TargetNotHere,

    /// <summary>The person or unit is not of the asker's units.</summary>
    NotYourUnit,

    /// <summary>The person is the asker's equal or superior there.</summary>
    NotBelowYou,

    /// <summary>The asker has not got the role it takes.</summary>
    RoleMissing,

    /// <summary>It does not concern the asker.</summary>
    NotConcerned,

    /// <summary>Nobody approves what they drafted.</summary>
    OwnDraft,

    /// <summary>Only the named receiver reads it.</summary>
    OnlyReceiver,
}
