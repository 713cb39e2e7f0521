namespace ConductBot.SelfReports.Forms;

/// <summary>What is wrong with a form's file.</summary>
/// <param name="File">Its name.</param>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Reason">What is wrong and what to do, in English, for whoever keeps the file.</param>
public sealed record FormFault(string File, int Line, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}, line {Line}: {Reason}";
}
