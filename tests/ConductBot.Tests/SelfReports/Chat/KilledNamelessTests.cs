using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Audit;
using ConductBot.Conversations;
using ConductBot.Protocol;
using ConductBot.SelfReports.Cards;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>The process dies at its first write, its second, … while a report without name is filed and while its receiver is told; another one goes on.</summary>
public sealed class KilledNamelessTests
{
    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task A_code_that_was_given_opens_its_report_and_the_same_form_is_one_report(DeathMoment moment)
    {
        await using var reports = new ConfidentialOffice();
        var office = reports.Office;
        var (died, filed) = (true, 0);
        for (var write = 1; died; write++)
        {
            await office.RestartAsync();
            await office.SayAsync("staff", "báo cáo ẩn danh");
            var card = office.LastCard!;
            await office.RestartAsync(write, moment);
            var given = await TryAsync(office, card);
            died = office.Store.Died;

            await office.RestartAsync();
            var context = $"died at write {write}, {moment}";
            if (given is not null) (await office.SayAsync("staff", $"mã {given}")).ShouldContain("đã gửi", Case.Insensitive, context);
            var again = ConfidentialOffice.CodeIn(await office.PressAsync("staff", card, ReportVerbs.GiveNameless, ConfidentialOffice.Seen));
            if (given is not null) again.ShouldBe(given, context);
            (await reports.RowsAsync()).Count(row => row is { Table: "reports", Row: "head" }).ShouldBe(++filed, context);
        }

        filed.ShouldBeGreaterThan(4);
        await office.GoToAsync(TaskOffice.At(1, 17));
        office.Messages.Count(message => message.To == "inspector").ShouldBe(filed);
        (await office.Get<AuditChain>().ReadAsync(1, CancellationToken.None).CountAsync(CancellationToken.None)).ShouldBe(filed);
    }

    [Fact]
    public async Task Its_receiver_is_told_wherever_the_telling_is_cut_short()
    {
        foreach (var write in (int[])[2, 5, 9])
        {
            await using var reports = new ConfidentialOffice();
            var office = reports.Office;
            await reports.FileNamelessAsync();
            await office.RestartAsync(write);
            await office.SleepUntilAsync(TaskOffice.At(1, 16));
            await office.RestartAsync();
            await office.GoToAsync(TaskOffice.At(1, 17));
            office.Messages.Count(message => message.To == "inspector").ShouldBeInRange(1, 2, $"died at write {write}");
            (await office.Get<AuditChain>().ReadAsync(1, CancellationToken.None).CountAsync(CancellationToken.None)).ShouldBe(1, $"died at write {write}");
            (await office.SayAsync("inspector", "báo cáo gửi cho tôi")).ShouldContain("không nêu tên");
        }
    }

    // As a message, for nobody waits for its answer. Null when the process died before it answered.
    private static async Task<string?> TryAsync(TaskOffice office, JsonNode card)
    {
        var data = ((JsonObject)card["actions"]![0]!["data"]!).DeepClone().AsObject();
        data["verb"] = ReportVerbs.GiveNameless;
        foreach (var (name, value) in ConfidentialOffice.Seen) data[name] = value;
        var press = Teams.Message("", $"press-{Guid.NewGuid():N}", "staff");
        (press.Text, press.Value) = (null, JsonSerializer.SerializeToElement(data));
        press.From!.AadObjectId = Broadcasts.Office.EntraOf("staff");
        var before = office.World.Sent.Count;
        await office.Get<IActivityReceiver>().AcceptAsync(press, CancellationToken.None);
        await office.Get<ConversationRunner>().QuietAsync();
        return office.World.Sent.Skip(before).Select(sent => sent.Activity.Attachments is [{ Content: { } shown }] ? shown.GetRawText() : "").Where(shown => shown.Contains("\u00E3 c\u1EE7a anh", StringComparison.OrdinalIgnoreCase) || shown.Contains("Mã của anh", StringComparison.Ordinal)).Select(ConfidentialOffice.CodeIn).FirstOrDefault();
    }
}
