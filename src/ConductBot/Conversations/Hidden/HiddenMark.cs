using System.Globalization;
using ConductBot.Conversations.Storing;

namespace ConductBot.Conversations.Hidden;

/// <summary>The mark in a conversation's state that what is said there is not kept for now: until when, and nothing else. It outlives the process; what was said does not.</summary>
internal static class HiddenMark
{
    /// <summary>The name under which it stands.</summary>
    public const string Name = "hidden";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>Whether it holds.</summary>
    public static bool Holds(StateRecord state, DateTimeOffset now) =>
        state.Handlers.GetValueOrDefault(Name) is { } until && DateTimeOffset.TryParseExact(until, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) && now < end;

    /// <summary>The state after a turn.</summary>
    public static StateRecord After(StateRecord state, TurnPrivacy privacy, DateTimeOffset now) => privacy switch
    {
        TurnPrivacy.Kept => state,
        TurnPrivacy.Hidden => state.With(Name, null),
        TurnPrivacy.Open => state.With(Name, (now + Lasts).ToString("O", CultureInfo.InvariantCulture)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
