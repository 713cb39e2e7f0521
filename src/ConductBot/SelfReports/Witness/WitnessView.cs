using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Witness;

/// <summary>All that somebody sees who is asked to confirm something.</summary>
/// <param name="Head">The report; of it only the day is shown.</param>
/// <param name="Title">The form's title.</param>
/// <param name="Asked">What the reporter wrote for this person.</param>
/// <param name="Answer">What this person answered, or null.</param>
internal sealed record WitnessView(ReportHead Head, FormText Title, ReportNote Asked, ReportNote? Answer);
