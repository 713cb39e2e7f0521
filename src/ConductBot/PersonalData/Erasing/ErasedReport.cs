namespace ConductBot.PersonalData.Erasing;

/// <summary>A report in an erasure.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number, or null.</param>
/// <param name="Form">Its form.</param>
/// <param name="Verdict">What becomes of it.</param>
public sealed record ErasedReport(string Id, string? Number, string Form, ErasureVerdict Verdict);
