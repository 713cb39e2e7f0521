using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Talk;

/// <summary>What a message wants of the reports: a closed set.</summary>
internal abstract record ReportWish
{
    private ReportWish() { }

    /// <summary>To report without a name.</summary>
    public sealed record Nameless : ReportWish;

    /// <summary>The report without name of a code.</summary>
    public sealed record ByCode(Anonymous.ReportCode Code) : ReportWish;

    /// <summary>To choose a form.</summary>
    public sealed record Menu : ReportWish;

    /// <summary>A form, filled with what was understood. Nothing is filed by it.</summary>
    public sealed record Fill(ReportForm Form, IReadOnlyDictionary<string, FieldValue> Values) : ReportWish;

    /// <summary>To be asked first of whom it tells.</summary>
    /// <param name="Form">The form that would be opened for the writer.</param>
    /// <param name="OfWriter">The message as it would be said of the writer.</param>
    public sealed record Whose(ReportForm Form, string OfWriter) : ReportWish;

    /// <summary>The own reports.</summary>
    public sealed record Mine : ReportWish;

    /// <summary>The reports that the person gets.</summary>
    public sealed record Inbox : ReportWish;

    /// <summary>One report, by its number.</summary>
    public sealed record One(string Number) : ReportWish;
}
