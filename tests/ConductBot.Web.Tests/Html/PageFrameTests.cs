using ConductBot.Conversations;
using ConductBot.Web.Html;

namespace ConductBot.Web.Tests.Html;

public sealed class PageFrameTests
{
    [Theory]
    [InlineData("/", "/?lang=en")]
    [InlineData("/directives?q=r%C6%B0%E1%BB%A3u", "/directives?q=r%C6%B0%E1%BB%A3u&lang=en")]
    [InlineData("/directives/x?lang=vi&version=2", "/directives/x?version=2&lang=en")]
    public void The_switch_leads_to_the_same_page_in_the_other_language(string address, string other) =>
        new PageFrame { Language = Language.Vietnamese, Title = "", Kind = "", Address = address }.InOtherLanguage("en").ShouldBe(other);
}
