using System.Text.Json;
using ConductBot.Protocol.Cards;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.Tests.Cards;

public sealed class AdaptiveCardTests
{
    private static readonly JsonElement Data = JsonSerializer.SerializeToElement(new { clause = "10-CT-CTUBND#2.e" });

    [Fact]
    public void A_card_is_written_as_the_schema_has_it()
    {
        var card = new AdaptiveCard([
            new TextBlock("Chỉ thị") { Size = TextSize.ExtraLarge, Weight = TextWeight.Bolder, Color = TextColor.Accent, Style = TextStyle.Heading },
            new RichTextBlock([new TextRun("không được") { Weight = TextWeight.Bolder }]),
            new FactSet([new Fact("Ngày", "28/12/2012")]),
        ])
        {
            Actions = [new OpenUrlButton("Xem", "https://bot.example.vn/directives/10-CT-CTUBND#2.e") { Style = ActionStyle.Positive }],
            Speak = "Không được.",
            Lang = "vi",
        };

        card.ToElement().GetRawText().ShouldBe(
            """{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.2","body":["""
            + """{"type":"TextBlock","text":"Chỉ thị","size":"extraLarge","weight":"bolder","color":"accent","wrap":true,"style":"heading"},"""
            + """{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"không được","weight":"bolder"}]},"""
            + """{"type":"FactSet","facts":[{"title":"Ngày","value":"28/12/2012"}]}],"actions":"""
            + """[{"type":"Action.OpenUrl","url":"https://bot.example.vn/directives/10-CT-CTUBND#2.e","title":"Xem","style":"positive"}],"speak":"Không được.","lang":"vi"}""");
    }

    [Fact]
    public void Every_input_is_written_with_its_schema_name_and_formats()
    {
        CardElement[] inputs =
        [
            new TextInput { Id = "a", Label = "Nội dung", IsMultiline = true, MaxLength = 500, Style = TextInputStyle.Email },
            new NumberInput { Id = "b", Label = "Số", Min = 0.5m },
            new DateInput { Id = "c", Label = "Ngày", Value = new(2026, 3, 31) },
            new TimeInput { Id = "d", Label = "Giờ", Value = new(17, 30) },
            new ToggleInput("Đồng ý") { Id = "e", Label = "Đồng ý", Value = "true" },
            new ChoiceSetInput([new("Có", "1")]) { Id = "f", Label = "Chọn", Style = ChoiceStyle.Expanded, IsRequired = true, ErrorMessage = "Hãy chọn." },
        ];

        var body = new AdaptiveCard(inputs).ToElement().GetProperty("body");

        body.EnumerateArray().Select(input => input.GetProperty("type").GetString())
            .ShouldBe(["Input.Text", "Input.Number", "Input.Date", "Input.Time", "Input.Toggle", "Input.ChoiceSet"]);
        body[2].GetProperty("value").GetString().ShouldBe("2026-03-31");
        body[3].GetProperty("value").GetString().ShouldBe("17:30");
        body[5].GetProperty("errorMessage").GetString().ShouldBe("Hãy chọn.");
    }

    public static TheoryData<AdaptiveCard> CardsWithExecute()
    {
        var execute = new ExecuteButton("Xong", "done");
        return
        [
            new AdaptiveCard([]) { Actions = [execute] },
            new AdaptiveCard([new ActionSet([execute])]),
            new AdaptiveCard([new Container([new ActionSet([execute])])]),
            new AdaptiveCard([new Container([]) { SelectAction = execute }]),
            new AdaptiveCard([new ColumnSet([new Column([new ActionSet([execute])])])]),
            new AdaptiveCard([new ColumnSet([new Column([]) { SelectAction = execute }])]),
            new AdaptiveCard([new Image("https://a.vn/a.png", "ảnh") { SelectAction = execute }]),
            new AdaptiveCard([new RichTextBlock([new TextRun("a") { SelectAction = execute }])]),
            new AdaptiveCard([]) { Actions = [new ShowCardButton("Thêm", new AdaptiveCard([new ActionSet([execute])]))] },
            new AdaptiveCard([]) { Refresh = new(execute, ["29:a"]) },
        ];
    }

    [Theory]
    [MemberData(nameof(CardsWithExecute))]
    public void Version_1_5_is_declared_wherever_an_Execute_hides_and_Web_Chat_gets_a_card_without(AdaptiveCard card)
    {
        card.Version.ShouldBe("1.5");

        CardDowngrade.ForWebChat(card.ToElement()).GetRawText().ShouldNotContain("Action.Execute");
    }

    [Fact]
    public void Buttons_inside_buttons_say_their_type_too()
    {
        var execute = new ExecuteButton("Xong", "done") { Fallback = new SubmitButton("Xong") };
        var card = new AdaptiveCard([]) { Actions = [execute], Refresh = new(execute, ["29:a"]) }.ToElement();

        card.GetProperty("actions")[0].GetProperty("fallback").GetProperty("type").GetString().ShouldBe("Action.Submit");
        card.GetProperty("refresh").GetProperty("action").GetProperty("type").GetString().ShouldBe("Action.Execute");
    }

    [Fact]
    public void Version_1_2_is_declared_without_Execute() =>
        new AdaptiveCard([new ActionSet([new SubmitButton("Gửi")])]) { Actions = [new ShowCardButton("Thêm", new([]))] }.Version.ShouldBe("1.2");

    [Fact]
    public void An_Execute_becomes_a_Submit_that_carries_its_verb_and_data()
    {
        var card = new AdaptiveCard([]) { Actions = [new ExecuteButton("Xong", "done") { Id = "x", Data = Data, Fallback = new SubmitButton("Xong") { Data = Data } }] };

        CardDowngrade.ForWebChat(card.ToElement()).GetProperty("actions")[0].GetRawText()
            .ShouldBe("""{"type":"Action.Submit","title":"Xong","id":"x","data":{"clause":"10-CT-CTUBND#2.e","verb":"done"}}""");
    }

    [Fact]
    public void What_a_press_sends_back_is_not_rewritten()
    {
        var tricky = JsonSerializer.SerializeToElement(new { inner = new { type = "Action.Execute", verb = "x" } });
        var card = new AdaptiveCard([]) { Actions = [new SubmitButton("Gửi") { Data = tricky }] };

        CardDowngrade.ForWebChat(card.ToElement()).GetProperty("actions")[0].GetProperty("data").GetRawText().ShouldBe(tricky.GetRawText());
    }

    [Fact]
    public void Attachments_without_an_Execute_go_out_as_they_are()
    {
        IList<Attachment> attachments = [new AdaptiveCard([new TextBlock("a")]).ToAttachment(), new() { ContentType = "image/png", ContentUrl = "https://a.vn/a.png" }];

        CardDowngrade.ForWebChat(attachments).ShouldBeSameAs(attachments);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("null")]
    public void What_is_no_card_is_left_alone(string json) => CardDowngrade.ForWebChat(JsonSerializer.Deserialize<JsonElement>(json)).GetRawText().ShouldBe(json);

    [Fact]
    public void Size_is_counted_in_UTF_16()
    {
        CardSize.Utf16Bytes(JsonSerializer.SerializeToElement("aa")).ShouldBe(8);
        CardSize.Fits(new AdaptiveCard([new TextBlock(new string('đ', 40_000))]).ToElement()).ShouldBeTrue();
        CardSize.Fits(new AdaptiveCard([new TextBlock(new string('đ', 41_000))]).ToElement()).ShouldBeFalse();
    }
}
