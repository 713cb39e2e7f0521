namespace ConductBot.SelfReports.Forms;

/// <summary>Something that is asked for after the report: a debrief.</summary>
/// <param name="Field">The date field after which it is due.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Note">Whose rule it is when no clause says so, such as office practice.</param>
public sealed record FormFollowUp(string Field, FormText Question, FormText Note);
