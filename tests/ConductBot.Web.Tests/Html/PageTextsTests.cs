using System.Text.RegularExpressions;
using ConductBot.Conversations;
using ConductBot.Web.Directives;
using ConductBot.Web.Html;

namespace ConductBot.Web.Tests.Html;

public sealed partial class PageTextsTests
{
    [Fact]
    public void The_words_of_all_pages_are_there_in_both_languages_with_the_same_places_for_values()
    {
        Complete(Localized<PageTexts>.Load(typeof(PageTexts).Assembly, "ConductBot.Web.Html.Texts"));
        Complete(Localized<DirectiveTexts>.Load(typeof(DirectiveTexts).Assembly, "ConductBot.Web.Directives.Texts"));
    }

    private static void Complete<T>(Localized<T> texts)
        where T : class
    {
        foreach (var member in typeof(T).GetProperties().Where(member => member.PropertyType == typeof(string)))
        {
            var (vietnamese, english) = ((string)member.GetValue(texts[Language.Vietnamese])!, (string)member.GetValue(texts[Language.English])!);
            vietnamese.ShouldNotBeNullOrWhiteSpace(member.Name);
            english.ShouldNotBeNullOrWhiteSpace(member.Name);
            Places().Matches(vietnamese).Select(match => match.Value).Order().ShouldBe(Places().Matches(english).Select(match => match.Value).Order(), member.Name);
        }
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Places();
}
