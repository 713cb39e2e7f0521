namespace ConductBot.Organization.Chat;

/// <summary>What is said about people, leave and permissions, in one language. Read from <c>Texts/vi.json</c> and <c>en.json</c>.</summary>
internal sealed record OrganizationTexts
{
    public required string ProfileTitle { get; init; }

    public required string Name { get; init; }

    public required string Title { get; init; }

    public required string Unit { get; init; }

    public required string Roles { get; init; }

    public required string NoRoles { get; init; }

    public required string Manager { get; init; }

    public required string NoManager { get; init; }

    public required string Manages { get; init; }

    public required string ManagesCount { get; init; }

    public required string Leave { get; init; }

    public required string NoLeave { get; init; }

    public required string UnknownNotListed { get; init; }

    public required string UnknownAmbiguous { get; init; }

    public required string UnknownNotHere { get; init; }

    public required string UnknownAnotherAccount { get; init; }

    public required string UnknownNotAsked { get; init; }

    public required string LeaveTitle { get; init; }

    public required string LeavePerson { get; init; }

    public required string LeaveDays { get; init; }

    public required string LeaveStandIn { get; init; }

    public required string LeaveNobody { get; init; }

    public required string LeaveChoose { get; init; }

    public required string LeaveConfirm { get; init; }

    public required string LeaveDrop { get; init; }

    public required string LeaveHow { get; init; }

    public required string LeaveSet { get; init; }

    public required string LeaveDropped { get; init; }

    public required string LeaveEnd { get; init; }

    public required string LeaveEnded { get; init; }

    public required string LeaveGone { get; init; }

    public required string LeaveList { get; init; }

    public required string LeaveLine { get; init; }

    public required string LeaveLineStandIn { get; init; }

    public required string LeaveOverlaps { get; init; }

    public required string WarnNoStandIn { get; init; }

    public required string WarnStandInAway { get; init; }

    public required string WarnNobodyThere { get; init; }

    public required string DaysBackwards { get; init; }

    public required string DaysPast { get; init; }

    public required string DaysTooFar { get; init; }

    public required string DaysNoSuchDay { get; init; }

    public required string StandInUnknown { get; init; }

    public required string StandInIsPerson { get; init; }

    public required string PersonSeveral { get; init; }

    public required string AwayTitle { get; init; }

    public required string AwayNobody { get; init; }

    public required string UnmatchedTitle { get; init; }

    public required string UnmatchedNobody { get; init; }

    public required string DeniedAskerUnknown { get; init; }

    public required string DeniedAskerNotHere { get; init; }

    public required string DeniedTargetUnknown { get; init; }

    public required string DeniedTargetNotHere { get; init; }

    public required string DeniedNotYourUnit { get; init; }

    public required string DeniedNotBelowYou { get; init; }

    public required string DeniedRoleMissing { get; init; }

    public required string DeniedNotConcerned { get; init; }

    public required string DeniedOwnDraft { get; init; }

    public required string DeniedOnlyReceiver { get; init; }
}
