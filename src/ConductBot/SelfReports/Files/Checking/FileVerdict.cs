namespace ConductBot.SelfReports.Files.Checking;

/// <summary>Whether a file may be kept: a closed set.</summary>
internal abstract record FileVerdict
{
    private FileVerdict() { }

    /// <summary>It may.</summary>
    public sealed record Fine(CheckedFile File) : FileVerdict;

    /// <summary>It may not.</summary>
    public sealed record Refused(FileFault Fault) : FileVerdict;
}
