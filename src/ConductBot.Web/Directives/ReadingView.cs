using ConductBot.Conversations;
using ConductBot.Directives;

namespace ConductBot.Web.Directives;

/// <summary>What the pages of directives are made from.</summary>
/// <param name="Library">The library as published now.</param>
/// <param name="Organization">Id of the organisation's territory.</param>
/// <param name="Today">The day in Viet Nam.</param>
/// <param name="Language">Language of the page; the texts stay Vietnamese.</param>
internal sealed record ReadingView(LibrarySnapshot Library, string Organization, DateOnly Today, Language Language)
{
    /// <summary>The day that the reader asked for, or null.</summary>
    public DateOnly? Asked { get; init; }

    /// <summary>The day that validity is told for.</summary>
    public DateOnly Day => Asked ?? Today;

    /// <summary>The words in the page's language.</summary>
    public string Of(string vietnamese, string english) => Language == Language.English ? english : vietnamese;
}
