using ConductBot.Conversations;
using ConductBot.Reminders.Dates;
using ConductBot.SelfReports.Chat;
using ConductBot.SelfReports.Talk;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Directives;
using ConductBot.Tests.Reminders;
using ConductBot.Tests.Reminders.Calendar;

namespace ConductBot.Tests.SelfReports.Talk;

/// <summary>
/// Messages written down before the words were tried on them, given to everything that listens, in the order of the host: whether a report opens its form, and nothing else opens one. Each is said by somebody who manages nobody and by
/// somebody who does: others may be reminded or given tasks.
/// </summary>
public sealed class MessagesTests : IAsyncLifetime
{
    private const double MostWrongForms = 0.02;
    private const double MostQuestionsTaken = 0.01;
    private static readonly string[] Speakers = ["staff", "manager"];

    private readonly TaskOffice _office = new();
    private int _said;

    [Theory]
    [InlineData("reports.tsv", 150, 0.95)]
    [InlineData("reports-heldout.tsv", 100, 0.95)]
    [InlineData("reports-unseen.tsv", 50, 0.82)]
    [InlineData("reports-blind.tsv", 150, 0.77)]
    public async Task A_report_opens_its_form_and_nothing_else_does(string file, int count, double leastRight)
    {
        var (right, another, questions, taken, wrong) = (0, 0, 0, 0, new List<string>());
        var messages = Messages(file);
        messages.Count.ShouldBe(count);
        foreach (var (label, text) in messages)
        {
            var expected = ShippedForms.All.Any(form => form.Id == label) ? label : "";
            var got = new List<string>();
            foreach (var speaker in Speakers) got.Add(await TakenAsync(speaker, text));
            if (got.Exists(one => one.StartsWith("form ", StringComparison.Ordinal) && one != $"form {expected}")) another++;
            if (label == "question") questions++;
            if (label == "question" && got.Exists(one => one.StartsWith("form ", StringComparison.Ordinal))) taken++;
            if (got.TrueForAll(one => expected.Length > 0 ? one == $"form {expected}" : !one.StartsWith("form ", StringComparison.Ordinal))) right++;
            else wrong.Add($"{label}: {text} → {string.Join(" / ", got.Distinct())}");
        }

        var figures = $"{file}: right {right} of {messages.Count}, another form {another}, questions taken for reports {taken} of {questions}; wrong:\n{string.Join('\n', wrong)}";
        TestContext.Current.TestOutputHelper?.WriteLine(figures);
        (right / (double)messages.Count).ShouldBeGreaterThanOrEqualTo(leastRight, figures);
        (another / (double)messages.Count).ShouldBeLessThanOrEqualTo(MostWrongForms, figures);
        (taken / (double)questions).ShouldBeLessThanOrEqualTo(MostQuestionsTaken, figures);
    }

    public ValueTask InitializeAsync()
    {
        _office.Organize(new Broadcasts.Office().Current);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    private static List<(string Label, string Text)> Messages(string file) =>
        [.. File.ReadLines(Path.Combine(Directory.GetParent(ShippedTexts.Folder)!.FullName, "tests", "questions", file)).Where(line => line.Length > 0).Select(line => line.Split('\t')).Select(parts => (parts[0], parts[1]))];

    // Who takes a message that begins a conversation: the handlers before the reports' one as they are, then what reads reports, with every form on offer.
    private async Task<string> TakenAsync(string speaker, string text)
    {
        var activity = Teams.Message(text, $"m-{++_said}", speaker);
        activity.From!.AadObjectId = Broadcasts.Office.EntraOf(speaker);
        var language = LanguageChoice.Unchosen(activity, null);
        var turn = new Turn { Activity = activity, Text = text, Language = language, Now = _office.Now, TurnId = $"turn-{_said}", PersonId = $"teams:{speaker}" };
        foreach (var handler in _office.Get<IEnumerable<ITurnHandler>>().TakeWhile(handler => handler is not ReportHandler))
        {
            if (await handler.HandleAsync(turn, TestContext.Current.CancellationToken) is not null) return handler.Name;
        }

        return ReportTalk.Read(text, ShippedForms.All, new DateContext(turn.Now, Shipped.Calendar, language)) switch
        {
            ReportWish.Fill fill => $"form {fill.Form.Id}",
            null => "nobody",
            var wish => wish.GetType().Name,
        };
    }
}
