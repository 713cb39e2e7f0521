using ConductBot.Directives;

namespace ConductBot.Reminders.Proposals;

/// <summary>A proposal as it is listed for somebody.</summary>
/// <param name="Key">Names it: the clause and which of its pieces.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Clause">The clause.</param>
/// <param name="Reach">Whose it is.</param>
/// <param name="Unit">Id of the unit that bears the body's name, or null.</param>
/// <param name="Changed">What has become of the body since, or null.</param>
internal sealed record ListedProposal(string Key, TaskProposal Proposal, Clause Clause, ProposalReach Reach, string? Unit, BodyChange? Changed)
{
    /// <summary>The task that was given for it already, or null.</summary>
    public GivenBefore? Given { get; init; }
}
