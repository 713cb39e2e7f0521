using ConductBot.Conversations;
using ConductBot.Directives;

namespace ConductBot.Web.Directives;

/// <summary>What the pages of directives are made from.</summary>
/// <param name="Library">The library as published now.</param>
/// <param name="Organization">Id of the organisation's territory.</param>
/// <param name="Day">The day that validity is told for.</param>
/// <param name="Language">Language of the page; the texts stay Vietnamese.</param>
internal sealed record ReadingView(LibrarySnapshot Library, string Organization, DateOnly Day, Language Language)
{
    /// <summary>The words in the page's language.</summary>
    public string Of(string vietnamese, string english) => Language == Language.English ? english : vietnamese;
}
