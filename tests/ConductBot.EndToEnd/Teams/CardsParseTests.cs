using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.EndToEnd.Machine;

namespace ConductBot.EndToEnd.Teams;

/// <summary>Every kind of card that the program sends to Teams is read by the official parser without objection.</summary>
public sealed class CardsParseTests(DeveloperServer running) : IClassFixture<DeveloperServer>
{
    private static readonly string[] Said =
    [
        "Trưa nay uống bia được không?", "uống rượu bia trong giờ làm việc có được không?", "May I drink beer at lunch on a working day?", "khoản 2 điểm e Chỉ thị 10 nói gì", "ai ký Chỉ thị 10", "có những văn bản nào", "toàn văn Chỉ thị 10",
        "đi họp thay lãnh đạo phải làm gì?", "Chỉ thị 10 còn hiệu lực không", "khoản 99 Chỉ thị 10", "phát ngôn với báo chí", "chưa đúng", "thời tiết mai thế nào",
    ];

    [Fact]
    public async Task Every_card_passes_the_official_parser_without_an_event()
    {
        await using var channel = new ChannelStandIn(running.Server);
        var cards = new List<string>();
        foreach (var text in Said) cards.AddRange(CardsOf(await channel.SayAsync(text)));
        cards.Count.ShouldBeGreaterThan(8);

        var pass = JsonDocument.Parse(cards[^1]).RootElement.GetProperty("actions").EnumerateArray().Single(action => action.GetProperty("type").GetString() == "Action.Execute");
        var press = new JsonObject { ["action"] = JsonNode.Parse(pass.GetRawText()), ["trigger"] = "manual" };
        var replaced = await channel.InvokeAsync("adaptiveCard/action", press);
        replaced.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive");
        cards.Add(replaced.GetProperty("value").GetRawText());
        foreach (var reaction in new[] { "like", "dislike" })
        {
            var dialog = await channel.InvokeAsync("message/fetchTask", new JsonObject { ["actionName"] = "feedback", ["actionValue"] = new JsonObject { ["reaction"] = reaction } });
            cards.Add(dialog.GetProperty("task").GetProperty("value").GetProperty("card").GetProperty("content").GetRawText());
        }

        (await ParseAsync(cards)).Trim().ShouldBe($"{cards.Count} cards read");
    }

    [Fact]
    public async Task So_does_every_card_of_tasks_on_its_way_from_words_to_done()
    {
        string[] said =
        [
            "tạo nhiệm vụ", "bỏ", "giao chị Lan và phòng một cửa báo cáo kết quả theo Chỉ thị 10 lúc 7h mai", "tối", "làm chung", "đổi hạn 31/2", "hạn 20/12", "đồng ý", "việc đã giao", "mở việc 1", "việc của phòng",
            "nhắc tôi thứ sáu 15h nộp báo cáo", "đồng ý", "giao anh Nam báo cáo hàng tháng", "bỏ",
        ];
        await using var channel = new ChannelStandIn(running.Server, "hau.tv@so-mau.example");
        var cards = new List<string>();
        foreach (var text in said) cards.AddRange(CardsOf(await channel.SayAsync(text)));
        cards.Count.ShouldBeGreaterThan(10);

        var list = CardsOf(await channel.SayAsync("việc của tôi")).Single();
        var shown = await PressAsync(channel, list, "task.show");
        var calendar = await PressAsync(channel, shown, "task.calendar");
        cards.AddRange([list, shown, calendar, await PressAsync(channel, shown, "task.done")]);
        (await ParseAsync(cards)).Trim().ShouldBe($"{cards.Count} cards read");
    }

    [Fact]
    public async Task A_calendar_link_gives_the_file_and_an_altered_one_is_not_found()
    {
        await using var channel = new ChannelStandIn(running.Server, "loc.ct@so-mau.example");
        await channel.SayAsync("nhắc tôi thứ sáu 15h nộp báo cáo");
        await channel.SayAsync("đồng ý");
        var task = await PressAsync(channel, CardsOf(await channel.SayAsync("việc của tôi")).Single(), "task.show");
        var card = JsonNode.Parse(await PressAsync(channel, task, "task.calendar"))!;
        var link = new Uri(card["actions"]!.AsArray().Select(action => (string?)action!["url"]).OfType<string>().Single());

        using var file = await running.Server.Http.GetAsync(link.AbsolutePath);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        (await file.Content.ReadAsStringAsync()).ShouldStartWith("BEGIN:VCALENDAR\r\n");
        foreach (var wrong in new[] { link.AbsolutePath.Replace(".ics", "A.ics", StringComparison.Ordinal), "/tasks/calendar/x.ics", "/tasks/calendar/.ics" })
        {
            using var refused = await running.Server.Http.GetAsync(wrong);
            ((int)refused.StatusCode).ShouldBe(404, wrong);
        }
    }

    [Fact]
    public async Task A_yes_answers_what_was_asked_last()
    {
        await using var channel = new ChannelStandIn(running.Server, "khoa.ld@so-mau.example");
        await channel.SayAsync("giao chị Vy báo cáo trước 15/12");
        await channel.SayAsync("tôi nghỉ từ mai đến thứ sáu");
        (await channel.SayAsync("đồng ý")).GetProperty("text").GetString().ShouldNotBeNull().ShouldStartWith("Đã ghi: Lê Đăng Khoa nghỉ");
        (await channel.SayAsync("việc đã giao")).GetProperty("text").GetString().ShouldNotBeNull().ShouldStartWith("Anh/chị chưa giao việc nào");
    }

    // Presses the first button of a verb, in forms too: the card that takes the place.
    private static async Task<string> PressAsync(ChannelStandIn channel, string card, string verb)
    {
        var action = Find(JsonNode.Parse(card)!, verb) ?? throw new ShouldAssertException($"No button {verb} on {card}");
        var replaced = await channel.InvokeAsync("adaptiveCard/action", new JsonObject { ["action"] = action.DeepClone(), ["trigger"] = "manual" });
        replaced.GetProperty("type").GetString().ShouldBe("application/vnd.microsoft.card.adaptive", replaced.GetRawText());
        return replaced.GetProperty("value").GetRawText();
    }

    private static JsonNode? Find(JsonNode? of, string verb) => of switch
    {
        JsonObject thing when (string?)thing["type"] == "Action.Execute" && (string?)thing["verb"] == verb => thing,
        JsonObject thing => thing.Select(member => Find(member.Value, verb)).FirstOrDefault(found => found is not null),
        JsonArray list => list.Select(item => Find(item, verb)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    private static IEnumerable<string> CardsOf(JsonElement activity) =>
        activity.TryGetProperty("attachments", out var attachments) ? attachments.EnumerateArray().Select(attachment => JsonSerializer.Serialize(attachment.GetProperty("content"))) : [];

    private async Task<string> ParseAsync(IEnumerable<string> cards)
    {
        var package = await NpmPackage.AdaptiveCards.FetchAsync();
        var file = Path.Combine(running.Server.Folder, $"cards-{Guid.NewGuid():N}.jsonl");
        await File.WriteAllLinesAsync(file, cards);
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(BuiltProgram.Repository, "tests/ConductBot.EndToEnd/Teams/cards/parse.js"), Path.Combine(package, "dist", "adaptivecards.js"), file }) start.ArgumentList.Add(argument);
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node could not be started: install Node.js.");
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        await node.WaitForExitAsync();
        return await output + await errors;
    }
}
