using ConductBot.Broadcasts.Planning;
using ConductBot.Broadcasts.Reading;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Dates;

namespace ConductBot.Broadcasts.Chat;

/// <summary>A reminder that is being drawn up: as far as it is known, and what is asked next. Kept as the dialog's state.</summary>
internal sealed record BroadcastDraft
{
    /// <summary>Names it: the turn that began it. A card of another draft does nothing to it.</summary>
    public required string Act { get; init; }

    public required string SenderId { get; init; }

    public required Audience Audience { get; init; }

    public IReadOnlyList<UnclearName> Unclear { get => field ?? []; init; } = [];

    public required string Words { get; init; }

    public Moment? About { get; init; }

    /// <summary>When it may go, the chosen one among them.</summary>
    public IReadOnlyList<BroadcastTime> Times { get => field ?? []; init; } = [];

    public int Chosen { get; init; }

    public bool IsUrgent { get; init; }

    /// <summary>Moments to choose among.</summary>
    public IReadOnlyList<Moment> Moments { get => field ?? []; init; } = [];

    /// <summary>What a repetition lacks.</summary>
    public MissingPart? Missing { get; init; }

    public TimeOnly? MissingTime { get; init; }

    /// <summary>Whether the words about time said how the reminder's words are meant, and not when it goes.</summary>
    public TimePlace Place { get; init; }

    public bool IsMeeting { get; init; }

    public double? LeadMinutes { get; init; }

    /// <summary>When it was last shown; words answer it for a while.</summary>
    public required DateTimeOffset Shown { get; init; }

    [System.Text.Json.Serialization.JsonIgnore]
    public DraftAsk Ask =>
        Unclear.Count > 0 ? DraftAsk.Whom
        : Missing is not null ? DraftAsk.Which
        : Times.Count == 0 ? DraftAsk.When
        : Words.Length == 0 ? DraftAsk.Words
        : DraftAsk.Nothing;

    /// <summary>All whom it may be for: whom it is for, and whoever the names may mean that are asked about.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Audience Whom => Audience.With(new Audience { People = [.. Unclear.SelectMany(name => name.People)], Units = [.. Unclear.SelectMany(name => name.Units)] });

    [System.Text.Json.Serialization.JsonIgnore]
    public BroadcastPlan Plan => new(BroadcastIds.Of(Act), Words, About, Audience, Times[Chosen], IsUrgent);

    /// <summary>With one of the people or units that an unclear name may mean; null when it is none of them.</summary>
    public BroadcastDraft? Choosing(string id)
    {
        if (Unclear is not [var name, ..]) return null;
        var chosen = name.People.Contains(id, StringComparer.OrdinalIgnoreCase) ? new Audience { People = [id] } : name.Units.Contains(id, StringComparer.OrdinalIgnoreCase) ? new Audience { Units = [id] } : null;
        return chosen is null ? null : this with { Audience = Audience.With(chosen), Unclear = [.. Unclear.Skip(1)] };
    }

    /// <summary>With what was understood of time, which may be a question.</summary>
    public BroadcastDraft Saying(DateOutcome? when, DateTimeOffset now, WorkingCalendar calendar)
    {
        var draft = this with { Moments = [], Missing = null, Times = [], Chosen = 0 };
        return when switch
        {
            null => draft with { Times = [new BroadcastTime.AtOnce()] },
            DateOutcome.Clear clear => draft.At(clear.Moment, now, calendar),
            DateOutcome.Repeating repeating => draft with { Times = [new BroadcastTime.Again(repeating.Recurrence, repeating.Time ?? TimeRule.Morning)], About = null },
            DateOutcome.Ambiguous ambiguous => draft with { Moments = ambiguous.Choices },
            DateOutcome.Incomplete incomplete => draft with { Missing = incomplete.Missing, MissingTime = incomplete.Time },
            _ => draft,
        };
    }

    /// <summary>With one moment.</summary>
    public BroadcastDraft At(Moment moment, DateTimeOffset now, WorkingCalendar calendar)
    {
        var draft = this with { Moments = [], Missing = null, Chosen = 0 };
        if (Place == TimePlace.BeforeTheVerb) return draft with { Times = TimeRule.Of(moment, now) };
        var lead = LeadMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : (TimeSpan?)null;
        return draft with { About = moment, Times = TimeRule.About(moment, (IsMeeting, lead), now, calendar) };
    }
}
