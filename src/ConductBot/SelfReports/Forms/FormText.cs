using ConductBot.Conversations;

namespace ConductBot.SelfReports.Forms;

/// <summary>A text of a form in both languages.</summary>
public sealed record FormText(string Vietnamese, string English)
{
    /// <summary>The text in a language.</summary>
    public string this[Language language] => language == Language.English ? English : Vietnamese;
}
