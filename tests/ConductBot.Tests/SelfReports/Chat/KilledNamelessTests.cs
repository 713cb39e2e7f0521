using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Protocol;
using ConductBot.Protocol.Schema;
using ConductBot.SelfReports.Cards;
using ConductBot.Shared;
using ConductBot.Storage;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>The process dies at its first write, its second, … while a report without a name is opened, filed and told of; another one goes on. What the channel was not told was accepted, it sends again.</summary>
public sealed class KilledNamelessTests
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
        await reports.Office.SayAsync("staff", "xin chào");
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
        var rows = await reports.RowsAsync();
        rows.Count(row => row.Table == "reports" && row.Partition == "inbox!inspector").ShouldBe(codes.Count);
        Nothing(rows, codes, $"{moment}");
    }

    [Theory]
    [InlineData(DeathMoment.BeforeTheWrite)]
    [InlineData(DeathMoment.AfterTheWrite)]
    public async Task Wherever_it_dies_while_its_receiver_is_told_they_are_told_and_nothing_says_who_or_when(DeathMoment moment)
    {
        await using var reports = new ConfidentialOffice();
        var (office, deaths) = (reports.Office, 0);
        for (var died = true; died; deaths++)
        {
            deaths.ShouldBeLessThan(MostWrites);
            var code = await reports.FileNamelessAsync();
            var (before, day) = (Told(office), TaskOffice.At((3 * deaths) + 2, 17));
            await office.RestartAsync(deaths + 1, moment);
            try
            {
                await office.GoToAsync(day);
            }
            catch (StorageException) when (office.Store.Died)
            {
                // As the process does that is killed.
            }

            died = office.Store.Died;
            var context = $"died at write {deaths + 1}, {moment}";
            Nothing(await reports.RowsAsync(), [code], context);

            await office.RestartAsync();
            await office.SleepUntilAsync(day > office.Now ? day : office.Now);
            await office.GoToAsync(day.AddHours(20));
            (Told(office) - before).ShouldBeInRange(1, 2, context);
            (await office.SayAsync("inspector", "báo cáo gửi cho tôi")).ShouldContain("không nêu tên", customMessage: context);
            Nothing(await reports.RowsAsync(), [code], context);

            // Off the list of what is open, so that no reminder of it is mixed with the next one's news.
            await office.SayAsync("staff", $"mã {code}");
            await office.PressAsync("staff", office.LastCard!, ReportVerbs.CodeWithdraw);
            await office.GoToAsync(TaskOffice.At((3 * deaths) + 4, 17));
        }

        deaths.ShouldBeGreaterThan(8);
    }

    // One that dies at a write, or not at all; then the person goes on.
    private static async Task<bool> FileDyingAsync(ConfidentialOffice reports, List<string> codes, DeathMoment moment)
    {
        var (office, number) = (reports.Office, codes.Count + 1);
        var (context, sent, filed) = ($"died at write {number}, {moment}", office.World.Sent.Count, await HeadsAsync(reports));
        await office.RestartAsync(number, moment);
        var opening = Of(Teams.Message("báo cáo ẩn danh", $"open-{number}", "staff"));
        await HearAsync(office, opening);
        if (office.Store.Died)
        {
            Nothing(await reports.RowsAsync(), codes, context);
            await office.RestartAsync();
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
                await office.RestartAsync();
                await Press(number);
            }
            else
            {
                // It got through: no death is left to die.
                number = 0;
            }
        }

        var given = office.World.Sent.Skip(sent).Select(one => CodeOn(one.Activity)).OfType<string>().Distinct().ToList();
        codes.Add(given.ShouldHaveSingleItem(context));
        (await HeadsAsync(reports) - filed).ShouldBe(1, context);
        (await office.SayAsync("lan.tt", $"mã {codes[^1]}")).ShouldContain("đã gửi, chưa mở", customMessage: context);
        Nothing(await reports.RowsAsync(), codes, context);
        (await office.SayAsync("staff", "tôi là ai")).ShouldNotBeEmpty(context);
        return number > 0;

        async Task Press(int at)
        {
            var form = office.World.Sent.Skip(sent).Select(one => FormIn(one.Activity)).OfType<JsonObject>().Last();
            var data = form.DeepClone().AsObject();
            foreach (var (name, value) in ConfidentialOffice.Seen) data[name] = value;
            var press = Of(Teams.Message("", $"press-{at}", "staff"));
            (press.Text, press.Value) = (null, JsonSerializer.SerializeToElement(data));
            await HearAsync(office, press);
        }
    }

    private static Activity Of(Activity activity)
    {
        activity.From!.AadObjectId = Broadcasts.Office.EntraOf("staff");
        return activity;
    }

    private static async Task HearAsync(TaskOffice office, Activity activity)
    {
        await office.Get<IActivityReceiver>().AcceptAsync(activity, CancellationToken.None);
        await office.Get<ConversationRunner>().QuietAsync().WaitAsync(Patience, TimeProvider.System);
    }

    private static async Task<int> HeadsAsync(ConfidentialOffice reports) => (await reports.RowsAsync()).Count(row => row is { Table: "reports", Row: "head" });

    private static int Told(TaskOffice office) => office.Messages.Count(message => message.To == "inspector" && message.Text.Contains("báo cáo kín mới", StringComparison.Ordinal));

    // What stands nowhere but in the reports' own rows; what waits to be done or sent waits sealed, and goes with it.
    private static void Nothing(IReadOnlyList<OpenedRow> rows, IReadOnlyList<string> codes, string context, string waiting = "")
    {
        var ids = rows.Where(row => row is { Table: "reports", Row: "head" }).Select(row => row.Partition[2..]).ToList();
        foreach (var row in rows.Where(row => !row.Partition.StartsWith("r!", StringComparison.Ordinal)))
        {
            if (row.Table == waiting) continue;
            foreach (var word in Planted.Concat(codes)) row.Holds(word).ShouldBeFalse($"{word} in {row}, {context}");
            if (row.Partition != "inbox!inspector") ids.ShouldAllBe(id => !row.Holds(id), $"{row}, {context}");
        }

        foreach (var row in rows.Where(row => row.Table is "reports" or "audit" or "deliveries" or "timers" or "reportnumbers"))
        {
            row.Holds("staff").ShouldBeFalse($"{row}, {context}");
            row.Holds("a:staff").ShouldBeFalse($"{row}, {context}");
        }
    }

    // The data of the button that files, pressed where there is no Action.Execute.
    private static JsonObject? FormIn(Activity activity) => activity.Attachments is [{ Content: { } card }] ? FormIn(JsonNode.Parse(card.GetRawText())) : null;

    private static JsonObject? FormIn(JsonNode? node) => node switch
    {
        JsonObject data when (string?)data["nonce"] is not null && data["verb"] is JsonValue verb && (string?)verb == ReportVerbs.GiveNameless => data,
        JsonObject thing => thing.Select(static property => FormIn(property.Value)).FirstOrDefault(static found => found is not null),
        JsonArray list => list.Select(FormIn).FirstOrDefault(static found => found is not null),
        _ => null,
    };

    private static string? CodeOn(Activity activity) => activity.Attachments is [{ Content: { } card }] && card.GetRawText() is var text && text.Contains(ReportVerbs.CodeSay, StringComparison.Ordinal) ? ConfidentialOffice.CodeIn(text) : null;
}
