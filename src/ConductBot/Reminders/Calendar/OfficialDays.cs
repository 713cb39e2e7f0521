namespace ConductBot.Reminders.Calendar;

/// <summary>What lies over the law's rules: the years' official decisions, later holidays, doubtful days.</summary>
public sealed record OfficialDays(IReadOnlyList<OfficialYear> Years, IReadOnlyList<AddedHoliday> Added, IReadOnlyList<DoubtfulDay> Doubtful)
{
    /// <summary>Nothing: the law's rules alone.</summary>
    public static readonly OfficialDays None = new([], [], []);
}
