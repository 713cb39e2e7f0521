namespace ConductBot.Reminders.Dates;

/// <summary>What words about time were found to say: a closed set.</summary>
public abstract record DateOutcome
{
    private DateOutcome() { }

    /// <summary>One moment, still to come.</summary>
    public sealed record Clear(Moment Moment) : DateOutcome;

    /// <summary>One moment, and it is over.</summary>
    public sealed record Passed(Moment Moment) : DateOutcome;

    /// <summary>To be asked: one of these moments, the likelier first.</summary>
    public sealed record Ambiguous(AmbiguityKind Kind, IReadOnlyList<Moment> Choices) : DateOutcome;

    /// <summary>Again and again, perhaps at a time of day.</summary>
    /// <param name="Recurrence">When. Of "trước ngày 10 hàng tháng" the last day that is left: the 9th.</param>
    /// <param name="Time">At which time of day, or null.</param>
    /// <param name="Bound"><see cref="Bound.Before"/> where the day that was named is left out.</param>
    public sealed record Repeating(Recurrence Recurrence, TimeOnly? Time, Bound Bound = Bound.At) : DateOutcome;

    /// <summary>To be asked: a repetition that lacks something.</summary>
    public sealed record Incomplete(MissingPart Missing, TimeOnly? Time) : DateOutcome;

    /// <summary>So long before the deadline a reminder is wanted; several counts for several reminders.</summary>
    public sealed record RemindBefore(IReadOnlyList<int> Counts, LeadUnit Unit) : DateOutcome;

    /// <summary>No such day or time.</summary>
    /// <param name="Kind">Why.</param>
    /// <param name="Said">The words as they were written.</param>
    public sealed record Refused(RefusalKind Kind, string Said) : DateOutcome;
}
