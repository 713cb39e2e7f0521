using System.Globalization;
using ConductBot.Conversations.Storing;

namespace ConductBot.Conversations.Hidden;

/// <summary>The mark in a conversation's state that what is said there is not kept for now: until when, and nothing else. It outlives the process; what was said does not.</summary>
internal static class HiddenMark
{
    /// <summary>The name under which it stands.</summary>
    public const string Name = "hidden";

    /// <summary>The name under which stands that a question was asked in words: whatever comes next may be its answer, however late.</summary>
    public const string AskedName = "hidden-asked";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(30);

    /// <summary>Whether it holds.</summary>
    public static bool Holds(StateRecord state, DateTimeOffset now) =>
        state.Handlers.GetValueOrDefault(Name) is { } until && DateTimeOffset.TryParseExact(until, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end) && now < end;

    /// <summary>Whether what comes next is not kept: the mark holds, or a question was asked and never answered.</summary>
    public static bool Hides(StateRecord state, DateTimeOffset now) => Holds(state, now) || state.Handlers.ContainsKey(AskedName);

    /// <summary>The state when a question was asked in words.</summary>
    public static StateRecord Asked(StateRecord state) => state.With(AskedName, "1");

    /// <summary>The state when none is, or none any more.</summary>
    public static StateRecord NotAsked(StateRecord state) => state.With(AskedName, null);

    /// <summary>Whether a name in the state is one of these.</summary>
    public static bool Is(string name) => name is Name or AskedName;

    /// <summary>The state after a turn.</summary>
    public static StateRecord After(StateRecord state, TurnPrivacy privacy, DateTimeOffset now) => privacy switch
    {
        TurnPrivacy.Kept => state,
        TurnPrivacy.Hidden => NotAsked(state.With(Name, null)),
        TurnPrivacy.Open => state.With(Name, (now + Lasts).ToString("O", CultureInfo.InvariantCulture)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
