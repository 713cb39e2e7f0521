using ConductBot.Directives;

namespace ConductBot.Reminders.Proposals;

/// <summary>A task that a directive's text contains, proposed to whoever manages those it is for.</summary>
/// <param name="Clause">Where it stands.</param>
/// <param name="Quote">The words that say so: an exact piece of the clause.</param>
/// <param name="Title">The beginning of what is to be done, cut from the quote.</param>
/// <param name="Who">Whom the clause obliges, as it is written.</param>
/// <param name="Until">The last day that the text names, included; null when it names none.</param>
/// <param name="Rhythm">How it comes back.</param>
/// <param name="IsReport">Whether something is to be reported.</param>
public sealed record TaskProposal(ClauseId Clause, string Quote, string Title, Addressee Who, DateOnly? Until, ProposalRhythm Rhythm, bool IsReport)
{
    /// <summary>Whether the day that the text names is over.</summary>
    public bool IsPassedOn(DateOnly day) => Until < day;
}
