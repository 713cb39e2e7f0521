using System.Globalization;
using ConductBot.Reminders.Calendar;
using Microsoft.Extensions.Options;

namespace ConductBot.Web.Hosting.Development;

/// <summary>Puts the movable clock into a developer's host, and lets the command <c>clock</c> move it.</summary>
internal static class DevelopmentClock
{
    /// <summary>Where the command asks.</summary>
    public const string Path = "/development/clock";

    /// <summary>Call it before anything registers a <see cref="TimeProvider"/>.</summary>
    /// <exception cref="OptionsValidationException">The options are refused here.</exception>
    public static void Add(WebApplicationBuilder builder, HostMode mode)
    {
        var options = builder.Configuration.GetSection(DevelopmentOptions.Section).Get<DevelopmentOptions>() ?? new DevelopmentOptions();
        if (DevelopmentRule.Refusal(options, mode, builder.Environment.EnvironmentName) is { } refusal)
            throw new OptionsValidationException(DevelopmentOptions.Section, typeof(DevelopmentOptions), [refusal]);
        if (!options.MovableClock) return;

        var clock = new MovableClock(TimeProvider.System, options.ClockAhead);
        builder.Services.AddSingleton(clock);
        builder.Services.AddSingleton<TimeProvider>(clock);
    }

    /// <summary>Maps the door of the command, in a host whose clock can be moved.</summary>
    public static void Map(WebApplication app)
    {
        if (app.Services.GetService<MovableClock>() is not { } clock) return;

        app.Services.GetRequiredService<ILogger<MovableClock>>().ClockIsMovable(Show(clock));
        app.MapGet(Path, () => Results.Text(Show(clock)));

        // A JSON body: no foreign page can have a browser send one here unasked.
        app.MapPost(Path, (ClockMove move) =>
            Target(move, clock) is { } by && clock.TryMove(by) ? Results.Text(Show(clock)) : Results.BadRequest());
    }

    private static TimeSpan? Target(ClockMove move, MovableClock clock) => move switch
    {
        { Forward: { } by, To: null } => by,
        { Forward: null, To: { } to } => new DateTimeOffset(DateTime.SpecifyKind(to, DateTimeKind.Unspecified), VietnamClock.Offset) - clock.GetUtcNow(),
        _ => null,
    };

    private static string Show(MovableClock clock) => VietnamClock.In(clock.GetUtcNow()).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
