using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Organization.Absences;
using ConductBot.Protocol.Cards;

namespace ConductBot.Organization.Chat;

/// <summary>Draws the cards; each has its twin in words.</summary>
internal static class OrganizationCards
{
    public const string Confirm = "people.absence";
    public const string Drop = "people.absenceDrop";
    public const string End = "people.absenceEnd";

    /// <summary>The input of a stand-in among candidates.</summary>
    public const string StandIn = "standIn";

    /// <summary>Facts under a heading.</summary>
    public static Reply Facts(string title, IReadOnlyList<(string Name, string Value)> facts)
    {
        var card = new AdaptiveCard([Heading(title), new FactSet([.. facts.Select(fact => new Fact(fact.Name, fact.Value))])]);
        return Personal($"{title}\n{string.Join('\n', facts.Select(fact => $"{fact.Name}: {fact.Value}"))}", card);
    }

    /// <summary>A leave to be confirmed.</summary>
    public static Reply ToConfirm(PendingAbsence pending, AbsenceWarning warning, (OrganizationSnapshot Organization, OrganizationTexts Text) with)
    {
        var (organization, text) = with;
        var person = organization.Person(pending.PersonId)?.Name ?? pending.PersonId;
        var standIn = organization.Person(pending.StandInId)?.Name ?? text.LeaveNobody;
        var choosing = pending.Candidates.Count > 0;
        var facts = new List<Fact> { new(text.LeavePerson, person), new(text.LeaveDays, OrganizationWords.Days(pending.From, pending.Until)) };
        if (!choosing) facts.Add(new Fact(text.LeaveStandIn, standIn));
        var note = choosing ? "" : OrganizationWords.Of(warning, text);

        var body = new List<CardElement> { Heading(text.LeaveTitle), new FactSet(facts) };
        var choices = pending.Candidates.Select(id => organization.Person(id)).OfType<Person>().Select(one => (one.Id, Label: OrganizationWords.Full(one, organization))).ToArray();
        if (choosing) body.Add(new ChoiceSetInput([.. choices.Select(choice => new Choice(choice.Label, choice.Id))]) { Id = StandIn, Label = text.LeaveChoose, Style = ChoiceStyle.Expanded, IsRequired = true, ErrorMessage = text.LeaveChoose });
        if (note.Length > 0) body.Add(RichTextBlock.Of(note));

        var buttons = new CardButtons(pending.Act);
        var data = new JsonObject { ["person"] = pending.PersonId, ["from"] = Day(pending.From), ["until"] = Day(pending.Until), ["act"] = pending.Act };
        if (pending.StandInId is { } chosen) data[StandIn] = chosen;
        var card = new AdaptiveCard(body) { Actions = [buttons.Act(text.LeaveConfirm, Confirm, data) with { Style = ActionStyle.Positive }, buttons.Act(text.LeaveDrop, Drop, new JsonObject { ["act"] = pending.Act })] };

        var words = $"{text.LeaveTitle}\n{string.Join('\n', facts.Select(fact => $"{fact.Title}: {fact.Value}"))}";
        if (choosing) words += $"\n{text.LeaveChoose}\n{string.Join('\n', choices.Select((choice, at) => $"{at + 1}. {choice.Label}"))}";
        if (note.Length > 0) words += $"\n{note}";
        return Personal(choosing ? words : $"{words}\n{text.LeaveHow}", card);
    }

    /// <summary>Leave that is set, each with a button to cancel it.</summary>
    public static Reply ToEnd(IReadOnlyList<Absence> absences, string seed, (OrganizationSnapshot Organization, OrganizationTexts Text) with)
    {
        var lines = absences.Select(absence => OrganizationWords.Line(absence, with.Organization, with.Text)).ToArray();
        var buttons = new CardButtons(seed);
        var card = new AdaptiveCard([Heading(with.Text.LeaveList), .. lines.Select(RichTextBlock.Of)])
        {
            Actions = [.. absences.Take(5).Select(absence => buttons.Act(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, with.Text.LeaveEnd, OrganizationWords.Days(absence.From, absence.Until)), End, new JsonObject { ["absence"] = absence.Id }))],
        };
        return Personal($"{with.Text.LeaveList}\n{string.Join('\n', lines)}", card);
    }

    /// <summary>Lines under a heading.</summary>
    public static Reply Lines(string title, IReadOnlyList<string> lines) => Personal($"{title}\n{string.Join('\n', lines)}", new AdaptiveCard([Heading(title), .. lines.Select(RichTextBlock.Of)]));

    /// <summary>Words alone.</summary>
    public static Reply Said(string text) => new(text) { Audience = ReplyAudience.Person };

    private static Reply Personal(string text, AdaptiveCard card) => new(text, card.ToElement()) { Audience = ReplyAudience.Person };

    private static TextBlock Heading(string text) => new(text) { Weight = TextWeight.Bolder, Style = TextStyle.Heading };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
