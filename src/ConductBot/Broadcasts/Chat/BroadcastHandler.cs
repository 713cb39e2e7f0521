using System.Text.Json;
using ConductBot.Broadcasts.Reading;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Organization.Chat;
using ConductBot.Organization.Matching;
using ConductBot.Organization.Permissions;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;

namespace ConductBot.Broadcasts.Chat;

/// <summary>Answers "nhắc cả Sở 14h họp giao ban", "lời nhắc đã gửi", "huỷ lời nhắc"; leaves every other message to others.</summary>
internal sealed class BroadcastHandler(IOrganization organization, PersonMatcher matcher, BroadcastDialog dialog, BroadcastLists lists, WorkingCalendar calendar, Localized<OrganizationTexts> texts) : ITurnHandler
{
    private static readonly TimeSpan Waits = TimeSpan.FromMinutes(10);
    private readonly PassedOver _passed = new();

    /// <inheritdoc/>
    public string Name => HandlerName;

    internal const string HandlerName = "broadcasts";

    /// <inheritdoc/>
    public async ValueTask<TurnResult?> HandleAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Text.Length == 0 || turn.Activity.Type != ActivityTypes.Message) return null;

        var draft = Read(turn.State) is { } kept && turn.Now - kept.Shown < Waits && turn.GoesOnFrom(HandlerName) ? kept : null;
        if (draft is null && _passed.Knows(turn)) return null;
        var intent = BroadcastIntents.Of(turn.Text);
        if (draft is null && intent is null && !BroadcastReader.MayBe(turn.Text)) return _passed.Note(turn);

        var who = await matcher.WhoAsync(turn.Activity, turn.PersonId, cancellationToken);
        var asking = new Asking(organization.Current, who.Somebody, VietnamClock.DayOf(turn.Now));
        var at = (turn.Now, turn.Language);
        if (BroadcastReader.Read(turn.Text, asking, new DateContext(turn.Now, calendar, turn.Language)) is { } reading)
        {
            return who is WhoOutcome.Unknown stranger ? new TurnResult([BroadcastCards.Said(OrganizationWords.Of(stranger.Reason, texts[turn.Language]))], turn.State)
                : Result(await dialog.BeginAsync(reading, asking, (turn.TurnId, turn.Now, turn.Language), cancellationToken));
        }

        if (who is WhoOutcome.Unknown unknown) return intent is null ? null : new TurnResult([BroadcastCards.Said(OrganizationWords.Of(unknown.Reason, texts[turn.Language]))], turn.State);
        if (draft is not null && await dialog.AnswerAsync(intent == BroadcastIntent.Cancel ? "bỏ" : turn.Text, draft, asking, at, cancellationToken) is { } step) return Result(step);
        return intent switch
        {
            BroadcastIntent.List => new TurnResult([await lists.SentAsync(asking, turn.TurnId, turn.Language, cancellationToken)], turn.State),
            BroadcastIntent.Cancel => new TurnResult([await lists.StopAsync(asking, (turn.TurnId, turn.Now, turn.Language), cancellationToken)], turn.State),
            _ => null,
        };
    }

    /// <summary>The draft of a state, or null.</summary>
    internal static BroadcastDraft? Read(string? state) => string.IsNullOrEmpty(state) ? null : JsonSerializer.Deserialize(state, BroadcastChatJson.Default.BroadcastDraft);

    /// <summary>A draft as state.</summary>
    internal static string? State(BroadcastDraft? draft) => draft is null ? null : JsonSerializer.Serialize(draft, BroadcastChatJson.Default.BroadcastDraft);

    private static TurnResult Result(DialogStep step) => new([step.Reply], State(step.Draft));
}
