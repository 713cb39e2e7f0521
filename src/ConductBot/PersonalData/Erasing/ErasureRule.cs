using ConductBot.SelfReports;
using ConductBot.SelfReports.Forms;

namespace ConductBot.PersonalData.Erasing;

/// <summary>What an erasure may destroy. Pure.</summary>
internal static class ErasureRule
{
    /// <summary>What becomes of a report.</summary>
    /// <param name="head">The report.</param>
    /// <param name="form">Its form as it is now; null when there is none any more.</param>
    /// <param name="isHeld">Whether it is held.</param>
    public static ErasureVerdict Of(ReportHead head, ReportForm? form, bool isHeld)
    {
        if (isHeld) return ErasureVerdict.Held;
        if (form is not { Erasable: true }) return ErasureVerdict.FormKeeps;
        return head.IsOver ? ErasureVerdict.Erased : ErasureVerdict.StillOpen;
    }
}
