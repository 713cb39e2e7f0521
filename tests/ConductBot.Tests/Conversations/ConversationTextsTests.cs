using System.Text.RegularExpressions;
using ConductBot.Conversations;

namespace ConductBot.Tests.Conversations;

public sealed partial class ConversationTextsTests
{
    private static readonly Localized<ConversationTexts> Texts = Localized<ConversationTexts>.Load(typeof(ConversationTexts).Assembly, "ConductBot.Conversations.Texts");

    [Fact]
    public void Both_languages_have_every_key_filled_and_the_same_places_for_values()
    {
        foreach (var member in typeof(ConversationTexts).GetProperties().Where(member => member.PropertyType == typeof(string)))
        {
            var vietnamese = (string)member.GetValue(Texts[Language.Vietnamese])!;
            var english = (string)member.GetValue(Texts[Language.English])!;
            vietnamese.ShouldNotBeNullOrWhiteSpace(member.Name);
            english.ShouldNotBeNullOrWhiteSpace(member.Name);
            Places().Matches(vietnamese).Select(match => match.Value).Order().ShouldBe(Places().Matches(english).Select(match => match.Value).Order(), member.Name);
        }
    }

    [Fact]
    public void A_missing_file_is_named() =>
        Should.Throw<InvalidOperationException>(() => Localized<ConversationTexts>.Load(typeof(ConversationTexts).Assembly, "ConductBot.Nowhere")).Message.ShouldContain("ConductBot.Nowhere.vi.json");

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Places();
}
