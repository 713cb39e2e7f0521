namespace ConductBot.SelfReports.Forms;

/// <summary>What must hold between two fields: the first is not after the second. Both are dates, or both times.</summary>
/// <param name="First">A field.</param>
/// <param name="Second">A field.</param>
/// <param name="Message">What is wrong and what to do, when it does not hold.</param>
public sealed record FormCheck(string First, string Second, FormText Message);
