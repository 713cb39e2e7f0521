namespace ConductBot.Reminders.Proposals;

/// <summary>That somebody wants the tasks of a directive proposed.</summary>
/// <param name="Directive">Its id.</param>
/// <param name="Body">Only those of this body, in the words of whoever asks; null for all.</param>
internal sealed record ProposalRequest(string Directive, string? Body);
