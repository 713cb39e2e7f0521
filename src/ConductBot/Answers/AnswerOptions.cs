namespace ConductBot.Answers;

/// <summary>Options of answering, section "Answers".</summary>
public sealed class AnswerOptions
{
    /// <summary>Id of the jurisdiction the organisation belongs to (library/jurisdictions.yaml). Only directives that bind it answer.</summary>
    public string Jurisdiction { get; set; } = "soc-trang";

    /// <summary>Folder of the shipped data: vocabulary, intents. Relative to the program.</summary>
    public string LibraryPath { get; set; } = "library";

    /// <summary>Public address under which /directives is served, for links in cards; null for citations in words only.</summary>
    public Uri? PublicUrl { get; set; }
}
