namespace ConductBot.PersonalData.Erasing;

/// <summary>How much of what beside reports is erased.</summary>
/// <param name="Conversations">1:1 conversations with their transcripts.</param>
/// <param name="Accounts">Accounts: the language chosen, who they were bound to.</param>
/// <param name="Absences">The person's own absences.</param>
/// <param name="Messages">Messages that have not gone yet.</param>
/// <param name="Tasks">Tasks, which stay with the person's id.</param>
public sealed record ErasureCounts(int Conversations, int Accounts, int Absences, int Messages, int Tasks);
