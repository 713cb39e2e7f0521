namespace ConductBot.Web.Commands;

/// <summary>The day in Vietnam, which keeps UTC+7 all year.</summary>
internal static class VietnamDay
{
    /// <summary>Today there.</summary>
    public static DateOnly Of(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).DateTime);
}
