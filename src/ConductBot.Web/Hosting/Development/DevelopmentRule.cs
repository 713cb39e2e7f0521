namespace ConductBot.Web.Hosting.Development;

/// <summary>Whether a host may have a developer's options: a pure decision.</summary>
internal static class DevelopmentRule
{
    /// <summary>What is wrong with the options in this host; null when they may stand.</summary>
    public static string? Refusal(DevelopmentOptions options, HostMode mode, string environment)
    {
        if (!options.MovableClock)
            return options.ClockAhead == TimeSpan.Zero ? null : "Development:ClockAhead needs Development:MovableClock=true. Set it too, or remove Development:ClockAhead.";
        if (!string.Equals(environment, Environments.Development, StringComparison.OrdinalIgnoreCase))
            return $"Development:MovableClock moves the time of everything that is sent and kept, so it is refused in the environment '{environment}'. Remove it, or set DOTNET_ENVIRONMENT=Development on a developer's machine.";
        if (mode is not HostMode.Local)
            return "Development:MovableClock is refused beside Bot:AppId: people would be written to at wrong times. Remove it, or remove Bot:AppId to run locally.";
        return options.ClockAhead > MovableClock.Furthest || options.ClockAhead < -MovableClock.Furthest
            ? $"Development:ClockAhead must be within 3650 days, not {options.ClockAhead}. Write for example \"7.00:00:00\"."
            : null;
    }
}
