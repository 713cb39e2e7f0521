using ConductBot.Protocol.Cards;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ConductBot.Protocol.Tests.Cards;

public sealed class MarkdownTextTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder().UseAutoLinks().UsePipeTables().UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough).Build();

    [Theory]
    [InlineData("**đậm** và _nghiêng_")]
    [InlineData("[bấm vào đây](https://evil.example)")]
    [InlineData("![ảnh](https://evil.example/a.png)")]
    [InlineData("https://evil.example www.evil.example a@evil.example")]
    [InlineData("<b onclick=x>html</b> &lt; &#91;")]
    [InlineData("# tiêu đề")]
    [InlineData("- mục")]
    [InlineData("1. mục")]
    [InlineData("> trích")]
    [InlineData("Điều 1\n---")]
    [InlineData("a | b\n--- | ---\n1 | 2")]
    [InlineData("    bốn dấu cách")]
    [InlineData("`mã` ~~bỏ~~ \\*")]
    [InlineData("[a]: https://evil.example\n[a]")]
    [InlineData("&amp;:[_Đ>)http://a.vn~&amp;||*)~a:`++`1({{DATE(x)}})    <http://a.vn&amp; <!./{{DATE(x)}}Đ>http://a.vn`+\\: ==!-==`:Đ\n_-:Đ&amp;1\\* #1|`\\.    (a    *")]
    public void What_people_write_means_itself(string text) => Shown(MarkdownText.Escape(text)).ShouldBe(Words(text));

    [Fact]
    public void No_text_whatever_acts_as_Markdown()
    {
        var pieces = Gen.Elements("*", "_", "`", "[", "]", "(", ")", "<", ">", "#", "+", "-", ".", "!", "|", "~", "\\", "&amp;", "1", "=", ":", "/", "http://a.vn", "www.b.vn", "\n", " ", "    ", "a", "Đ", "{{DATE(x)}}");
        var texts = pieces.ListOf().Select(parts => string.Concat(parts)).ToArbitrary();

        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(texts, text => Shown(MarkdownText.Escape(text)) == Words(text)));
    }

    [Fact]
    public void A_date_function_of_Adaptive_Cards_stays_text() => MarkdownText.Escape("{{DATE(2026-01-01)}}").ShouldNotContain("{{");

    [Fact]
    public void Plain_Vietnamese_is_left_as_it_is() =>
        MarkdownText.Escape("Không uống rượu, bia trong giờ làm việc (kể cả ngày trực); trừ khi tiếp khách ngoài tỉnh.")
            .ShouldBe("Không uống rượu, bia trong giờ làm việc (kể cả ngày trực); trừ khi tiếp khách ngoài tỉnh.");

    /// <summary>What a Markdown reader shows, or why it is not just text.</summary>
    private static string Shown(string markdown)
    {
        var document = Markdown.Parse(markdown, Reader);
        if (document.Descendants().FirstOrDefault(node => node is not (ParagraphBlock or LiteralInline or LineBreakInline or ContainerInline { Parent: null })) is { } acting)
            return "acts: " + acting.GetType().Name;
        return Words(string.Concat(document.Descendants().Select(node => node switch
        {
            LiteralInline literal => literal.Content.ToString(),
            LineBreakInline or ParagraphBlock => "\n",
            _ => "",
        })));
    }

    private static string Words(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
}
