using System.Globalization;

namespace ConductBot.Broadcasts.Sending;

/// <summary>What a sender is told without asking.</summary>
/// <param name="Code">What happened.</param>
/// <param name="Due">To which occurrence, or the first of several.</param>
/// <param name="Count">How many occurrences.</param>
internal sealed record BroadcastNote(string Code, DateTimeOffset Due, int Count)
{
    /// <summary>Occurrences came too late and were not sent.</summary>
    public const string MissedCode = "missed";

    /// <summary>The sender may not remind these people any more.</summary>
    public const string MayNotCode = "may-not";

    /// <summary>Nobody was left.</summary>
    public const string NobodyCode = "nobody";

    /// <summary>As it stands in the ledger.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Code}.{Due.UtcTicks}.{Count}");

    /// <summary>The note of a name, or null.</summary>
    public static BroadcastNote? Read(string name) =>
        name.Split('.') is [var code, var ticks, var count] && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var due) && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new BroadcastNote(code, new DateTimeOffset(due, TimeSpan.Zero), number)
            : null;
}
