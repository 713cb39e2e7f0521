using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ConductBot.Conversations;
using ConductBot.Protocol;
using ConductBot.Protocol.Schema;
using ConductBot.SelfReports.Cards;
using ConductBot.Shared;
using ConductBot.Storage;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Reminders;
using Microsoft.Extensions.Hosting;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>The process dies at its first write, its second, … while a report without a name is opened, filed and told of; another one goes on. What the channel was not told was accepted, it sends again.</summary>
public sealed partial class KilledNamelessTests
{
    private const int MostWrites = 150;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string[] Planted = [ConfidentialOffice.Words, ConfidentialOffice.Place, "vi-pham", "Phát hiện vi phạm"];

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task Wherever_a_process_dies_while_one_is_filed_there_is_one_report_under_the_code_that_was_given_and_no_word_of_it_elsewhere(DeathMoment moment)
    {
        await using var reports = new ConfidentialOffice();
        await reports.Office.SayAsync("staff", "tôi là ai");
        await RestAsync(reports.Office);
        var codes = new List<string>();
        for (var died = true; died;)
        {
            codes.Count.ShouldBeLessThan(MostWrites);
            died = await FileDyingAsync(reports, codes, moment);
        }

        codes.Count.ShouldBeGreaterThan(8);
        codes.ShouldBeUnique();

        // Each is told of, once, and opened by its code.
        await reports.Office.GoToAsync(TaskOffice.At(2, 17));
        foreach (var code in codes) (await reports.Office.SayAsync("lan.tt", $"mã {code}")).ShouldContain("đã gửi, chưa mở");
        (await reports.Office.SayAsync("inspector", "báo cáo gửi cho tôi")).ShouldContain("không nêu tên");
        await RestAsync(reports.Office);
        var rows = await reports.RowsAsync();
        rows.Count(row => row.Table == "reports" && row.Partition == "inbox!inspector").ShouldBe(codes.Count);
        Nothing(rows, codes, $"{moment}");
    }

    // Before one write and after the next in turn: after one and before the next are the same here, where one thing is done after the other.
    [Fact]
    public async Task Wherever_it_dies_while_its_receiver_is_told_they_are_told_and_nothing_says_who_or_when()
    {
        var deaths = -1;
        for (var died = true; died; deaths++)
        {
            deaths.ShouldBeLessThan(MostWrites);
            died = await TellDyingAsync(deaths + 2, int.IsEvenInteger(deaths) ? DeathMoment.AfterTheWrite : DeathMoment.BeforeTheWrite);
        }

        deaths.ShouldBeGreaterThan(5);
    }

    private static async Task<bool> TellDyingAsync(int write, DeathMoment moment)
    {
        await using var reports = new ConfidentialOffice();
        var (office, context) = (reports.Office, $"died at write {write}, {moment}");
        var code = await reports.FileNamelessAsync();
        await RestAsync(office);
        await office.RestartAsync(write, moment);
        try
        {
            // By then every moment that may be drawn is over, the noon's pause included.
            await office.GoToAsync(TaskOffice.At(1, 13, 45));
        }
        catch (StorageException) when (office.Store.Died)
        {
            // As the process does that is killed.
        }

        var died = office.Store.Died;
        Nothing(await reports.RowsAsync(), [code], context, waiting: "timers");

        await ReviveAsync(office);
        await office.GoToAsync(TaskOffice.At(1, 17));
        office.Messages.Count(message => message.To == "inspector" && message.Text.Contains("báo cáo kín mới", StringComparison.Ordinal)).ShouldBeInRange(1, 2, context);
        (await office.SayAsync("inspector", "báo cáo gửi cho tôi")).ShouldContain("không nêu tên", customMessage: context);
        await RestAsync(office);
        Nothing(await reports.RowsAsync(), [code], context);
        return died;
    }

    // One that dies at a write, or not at all; then the person goes on.
    private static async Task<bool> FileDyingAsync(ConfidentialOffice reports, List<string> codes, DeathMoment moment)
    {
        var (office, number) = (reports.Office, codes.Count + 1);
        var (context, sent, filed) = ($"died at write {number}, {moment}", office.World.Sent.Count, await HeadsAsync(reports));
        await office.RestartAsync(number, moment);
        var opening = Teams.Message("báo cáo ẩn danh", $"open-{number}", "staff");
        await HearAsync(office, opening);
        if (office.Store.Died)
        {
            Nothing(await reports.RowsAsync(), codes, context, waiting: "turns");
            await ReviveAsync(office);
            await HearAsync(office, opening);
            await Press(number);
        }
        else
        {
            await Press(number);
            if (office.Store.Died)
            {
                Nothing(await reports.RowsAsync(), codes, context, waiting: "turns");
                (await HeadsAsync(reports) - filed).ShouldBeInRange(0, 1, context);
                await ReviveAsync(office);
                await Press(number);
            }
            else
            {
                // It got through, and dies at nothing that comes after.
                number = 0;
                await ReviveAsync(office);
            }
        }

        var given = office.World.Sent.Skip(sent).Select(one => CodeOn(one.Activity)).OfType<string>().Distinct().ToList();
        codes.Add(given.ShouldHaveSingleItem(context));
        (await HeadsAsync(reports) - filed).ShouldBe(1, context);
        (await office.SayAsync("lan.tt", $"mã {codes[^1]}")).ShouldContain("đã gửi, chưa mở", customMessage: context);
        await RestAsync(office);
        Nothing(await reports.RowsAsync(), codes, context);
        (await office.SayAsync("staff", "tôi là ai")).ShouldContain("Nguyễn Thị Mai", customMessage: context);

        // A process begins later than the one before it: places in the order are times.
        await RestAsync(office);
        return number > 0;

        async Task Press(int at)
        {
            var form = office.World.Sent.Skip(sent).Select(one => FormIn(one.Activity)).OfType<JsonObject>().LastOrDefault().ShouldNotBeNull(context);
            var data = form.DeepClone().AsObject();
            foreach (var (name, value) in ConfidentialOffice.Seen) data[name] = value;
            var press = Teams.Message("", $"press-{at}", "staff");
            (press.Text, press.Value) = (null, JsonSerializer.SerializeToElement(data));
            await HearAsync(office, press);
        }
    }

    private static async Task HearAsync(TaskOffice office, Activity activity)
    {
        await office.Get<IActivityReceiver>().AcceptAsync(activity, CancellationToken.None);
        await RestAsync(office);
    }

    // All that was sent is taken note of, which is a moment later.
    private static async Task RestAsync(TaskOffice office)
    {
        await office.Get<ConversationRunner>().QuietAsync().WaitAsync(Patience, TimeProvider.System);
        office.Time.Advance(TimeSpan.FromSeconds(1));
        await office.Get<ConversationRunner>().QuietAsync().WaitAsync(Patience, TimeProvider.System);
    }

    // Another process begins, and goes on with what waits, as the program does.
    private static async Task ReviveAsync(TaskOffice office)
    {
        await office.RestartAsync();
        await office.Get<IEnumerable<IHostedService>>().OfType<ConversationUpkeep>().Single().ResumeAsync(CancellationToken.None);
        await RestAsync(office);
    }

    private static async Task<int> HeadsAsync(ConfidentialOffice reports) => (await reports.RowsAsync()).Count(row => row is { Table: "reports", Row: "head" });

    // What stands nowhere but in the reports' own rows. What waits goes when it is done: a turn or a reply, sealed; an act's way into the audit, which leads to the report's partition.
    private static void Nothing(IReadOnlyList<OpenedRow> rows, IReadOnlyList<string> codes, string context, string waiting = "")
    {
        var ids = rows.Where(row => row is { Table: "reports", Row: "head" }).Select(row => row.Partition[2..]).ToList();
        foreach (var row in rows.Where(row => !row.Partition.StartsWith("r!", StringComparison.Ordinal)))
        {
            if (row.Table == "turns" && waiting == "turns") continue;
            foreach (var word in Planted.Concat(codes)) row.Holds(word).ShouldBeFalse($"{word} in {row}, {context}");
            if (row.Partition != "inbox!inspector" && row.Table != waiting) ids.ShouldAllBe(id => !row.Holds(id), $"{row}, {context}");
        }

        foreach (var row in rows.Where(row => row.Table is "reports" or "audit" or "deliveries" or "timers" or "reportnumbers"))
        {
            row.Holds("staff").ShouldBeFalse($"{row}, {context}");
            row.Holds("a:staff").ShouldBeFalse($"{row}, {context}");
        }
    }

    // The data of the button that files, as it comes from where there is no Action.Execute.
    private static JsonObject? FormIn(Activity activity)
    {
        if (activity.Attachments is not [{ Content: { } card }] || CardWords.Button(JsonNode.Parse(card.GetRawText()), ReportVerbs.GiveNameless)?["data"]?.DeepClone() is not JsonObject data) return null;

        data["verb"] = ReportVerbs.GiveNameless;
        return data;
    }

    private static string? CodeOn(Activity activity) => activity is { Conversation.Id: "a:staff", Attachments: [{ Content: { } card }] } && Code().Match(card.GetRawText()) is { Success: true } code ? code.Value : null;

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", RegexOptions.None, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Code();
}
