namespace ConductBot.Organization;

/// <summary>The day in Vietnam, which keeps UTC+7 all year.</summary>
internal static class VietnamDay
{
    /// <summary>Today there.</summary>
    public static DateOnly Of(TimeProvider time) => Of(time.GetUtcNow());

    /// <summary>The day there at a moment.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(moment.ToOffset(TimeSpan.FromHours(7)).DateTime);
}
