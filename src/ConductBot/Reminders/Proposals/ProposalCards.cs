using System.Globalization;
using System.Text.Json.Nodes;
using ConductBot.Answers.Composing;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Directives;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Proposals;

/// <summary>Draws proposed tasks: the list, and one at a time; each has its twin in words.</summary>
internal sealed class ProposalCards(Localized<ProposalTexts> texts)
{
    public const string See = "proposal.see";
    public const string Accept = "proposal.accept";
    public const string Drop = "proposal.drop";

    /// <summary>The input of a unit.</summary>
    public const string Unit = "unit";

    private const int MostListed = 8;
    private const int MostUnits = 40;
    private const int MostNames = 5;
    private const int NameCharacters = 45;

    /// <summary>All of them in short.</summary>
    public Reply List(Directive directive, IReadOnlyList<ListedProposal> all, (string? Body, string Seed, bool Binds) with, (Asking Asking, Language Language) at)
    {
        var text = texts[at.Language];
        var title = Format(text.Title, DirectiveWords.Name(directive, at.Language), all.Count);
        int[] counts = [.. Enum.GetValues<ProposalReach>().Select(reach => all.Count(one => one.Reach == reach))];
        var own = all.Count - counts[(int)ProposalReach.Others];
        var lines = new List<string> { Format(text.Summary, counts[0], counts[1], counts[2]) };
        if (!with.Binds) lines.Insert(0, text.BindsNot);
        lines.AddRange(all.Take(MostListed).Select((one, number) => Format(text.Line, number + 1, one.Proposal.Title, string.Join("; ", Facts(one, at.Asking.Day, text)))));
        if (all.Count > MostListed) lines.Add(Format(text.More, all.Count - MostListed));
        lines.Add(text.Note);

        var buttons = new CardButtons(with.Seed);
        var card = new AdaptiveCard([Heading(title), .. lines.Select(RichTextBlock.Of)])
        {
            Actions =
            [
                buttons.Act(text.See, See, Data(directive.Id, with.Body, 0, own == 0)) with { Style = ActionStyle.Positive },
                .. own > 0 && own < all.Count ? [buttons.Act(text.SeeOthers, See, Data(directive.Id, with.Body, own, true))] : Array.Empty<CardButton>(),
            ],
        };
        return Personal($"{title}\n{string.Join('\n', lines)}", card);
    }

    /// <summary>One of them.</summary>
    public Reply One(Directive directive, IReadOnlyList<ListedProposal> all, OneView view, (Asking Asking, Language Language) at)
    {
        var text = texts[at.Language];
        var (one, index) = (all[view.Index], view.Index);
        var title = Format(text.One, index + 1, all.Count, DirectiveWords.Name(directive, at.Language));
        var facts = new List<(string Name, string Value)>
        {
            (text.Quote, $"“{one.Proposal.Quote}” ({Citation(one.Clause, at.Language)})"),
            (text.Who, one.Proposal.Who.Name),
        };
        if (one.Changed is { To: not null } changed) facts.Add((text.Now, changed.Now.Length > 0 ? changed.Now : text.NowNobody));
        facts.Add((text.Due, $"{Due(one.Proposal, at.Asking.Day, text)}{(one.Proposal.IsReport ? $"; {text.Report}" : "")}"));

        if (one.Given is { } given) facts.Add((text.Given, Format(text.GivenTo, Day(VietnamClock.DayOf(given.Series.Given)), string.Join(", ", given.To.Take(MostNames).Select(who => Name(who, at.Asking.Organization))) + (given.To.Count > MostNames ? "…" : ""), Day(given.Series.Deadline.Day))));

        var chosen = view.Units.FirstOrDefault(unit => string.Equals(unit.Id, view.Chosen, StringComparison.OrdinalIgnoreCase));
        var body = new List<CardElement> { Heading(title), new RichTextBlock([new TextRun(one.Proposal.Title) { Weight = TextWeight.Bolder }]) };
        body.AddRange(facts.Select(fact => new RichTextBlock([new TextRun($"{fact.Name}: ") { Weight = TextWeight.Bolder }, new TextRun(fact.Value)]) { Spacing = ElementSpacing.Small }));
        body.Add(new ChoiceSetInput([new Choice(text.UnitOther, "-"), .. view.Units.Take(MostUnits).Select(unit => new Choice(unit.Name, unit.Id))]) { Id = Unit, Label = text.Unit, Style = ChoiceStyle.Compact, Value = chosen?.Id ?? "-" });

        var buttons = new CardButtons(view.Seed);
        var data = Data(directive.Id, view.Body, index, view.All);
        data["key"] = one.Key;
        var actions = new List<CardButton> { buttons.Act(text.Accept, Accept, data) with { Style = ActionStyle.Positive }, buttons.Act(text.Drop, Drop, data) };
        if (index > 0) actions.Add(buttons.Act(text.Back, See, Data(directive.Id, view.Body, index - 1, view.All)));
        var words = $"{title}\n{one.Proposal.Title}\n{string.Join('\n', facts.Select(fact => $"{fact.Name}: {fact.Value}"))}\n{text.Unit}: {chosen?.Name ?? text.UnitOther}";
        return Personal(words, new AdaptiveCard(body) { Actions = actions });
    }

    /// <summary>Words alone.</summary>
    public static Reply Said(string text) => Personal(text, new AdaptiveCard([RichTextBlock.Of(text)]));

    /// <summary>Until when, or how often.</summary>
    public string Due(TaskProposal proposal, DateOnly day, ProposalTexts text)
    {
        if (proposal.Until is { } until)
        {
            var said = until.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            return proposal.IsPassedOn(day) ? Format(text.DuePassed, said) : said;
        }

        return proposal.Rhythm switch
        {
            ProposalRhythm.Once => text.DueNone,
            ProposalRhythm.Weekly => text.Weekly,
            ProposalRhythm.Monthly => text.Monthly,
            ProposalRhythm.Quarterly => text.Quarterly,
            ProposalRhythm.HalfYearly => text.HalfYearly,
            ProposalRhythm.Yearly => text.Yearly,
            ProposalRhythm.Periodic => text.Periodic,
            ProposalRhythm.Constant => text.Constant,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    public static string Citation(Clause clause, Language language) => language == Language.English ? clause.CitationEn : clause.Citation;

    private static JsonObject Data(string directive, string? body, int index, bool all)
    {
        var data = new JsonObject { ["directive"] = directive, ["at"] = index };
        if (body is not null) data["body"] = body;
        if (all) data["all"] = "true";
        return data;
    }

    // Whether it was given already, whose it is, and by when where the text says so.
    private IEnumerable<string> Facts(ListedProposal listed, DateOnly day, ProposalTexts text)
    {
        var proposal = listed.Proposal;
        if (listed.Given is { } given) yield return Format(text.GivenOn, Day(VietnamClock.DayOf(given.Series.Given)));
        yield return Short(proposal.Who.Name);
        if (proposal.Until is not null || proposal.Rhythm != ProposalRhythm.Once) yield return Due(proposal, day, text);
    }

    private static string Name(TaskAssignee who, OrganizationSnapshot organization) => who switch
    {
        TaskAssignee.OnePerson one => organization.Person(one.Id)?.Name ?? one.Id,
        TaskAssignee.WholeUnit unit => organization.Unit(unit.Id)?.Name ?? unit.Id,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Short(string name) => name.Length <= NameCharacters ? name : $"{name[..NameCharacters].TrimEnd(' ', ',')}…";

    private static TextBlock Heading(string text) => new(MarkdownText.Escape(text)) { Weight = TextWeight.Bolder, Style = TextStyle.Heading };

    private static Reply Personal(string text, AdaptiveCard card) => new(text, card.ToElement()) { Audience = ReplyAudience.Person };

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
