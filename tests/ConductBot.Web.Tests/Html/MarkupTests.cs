using System.Net;
using ConductBot.Web.Html;
using FsCheck;
using FsCheck.Fluent;

namespace ConductBot.Web.Tests.Html;

public sealed class MarkupTests
{
    [Fact]
    public void Whatever_is_put_into_a_hole_is_text_and_never_markup() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            var html = Markup.Of($"{(string?)text}").ToString();
            return html.IndexOfAny(['<', '>', '"', '\'']) < 0 && !html.Replace("&", "").Contains('&', StringComparison.Ordinal);
        }));

    [Fact]
    public void A_text_reads_as_it_was_written()
    {
        const string text = "“Đi trễ” <b>&amp; 'về' \"sớm\"</b>";
        WebUtility.HtmlDecode(Markup.Of($"{text}").ToString()).ShouldBe(text);
    }

    [Fact]
    public void Vietnamese_letters_stand_as_they_are() => Markup.Of($"{"Ủy ban nhân dân tỉnh"}").ToString().ShouldBe("Ủy ban nhân dân tỉnh");

    [Fact]
    public void Markup_in_a_hole_stays_markup() =>
        Markup.Of($"<p title=\"{"\" onclick=\"x"}\">{Markup.Of($"<b>{"<i>"}</b>")}</p>").ToString().ShouldBe("<p title=\"&quot; onclick=&quot;x\"><b>&lt;i&gt;</b></p>");
}
