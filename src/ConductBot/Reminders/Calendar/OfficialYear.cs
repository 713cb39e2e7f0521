namespace ConductBot.Reminders.Calendar;

/// <summary>What was officially decided for the holidays of one year, as dated data.</summary>
public sealed record OfficialYear
{
    /// <summary>The calendar year.</summary>
    public required int Year { get; init; }

    /// <summary>The first of the five days of Tết.</summary>
    public required DateOnly TetFrom { get; init; }

    /// <summary>The day off beside 2 September.</summary>
    public required DateOnly BesideNationalDay { get; init; }

    /// <summary>Working days that are off, each with the day of rest that is worked instead, or null.</summary>
    public IReadOnlyList<(DateOnly Off, DateOnly? Instead)> Exchanges { get; init; } = [];

    /// <summary>The documents: number, date, who.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
