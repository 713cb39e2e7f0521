namespace ConductBot.Protocol.Teams;

/// <summary>Names of the invokes that Teams sends.</summary>
/// <remarks>Source: MicrosoftDocs/msteams-docs, task-modules-and-cards and bots; microsoft/teams.net Handlers.</remarks>
public static class InvokeNames
{
    /// <summary>A press of Action.Execute, or a card's refresh.</summary>
    public const string CardAction = "adaptiveCard/action";

    /// <summary>Wants a dialog.</summary>
    public const string TaskFetch = "task/fetch";

    /// <summary>Sends what was filled into a dialog.</summary>
    public const string TaskSubmit = "task/submit";

    /// <summary>Feedback on a message.</summary>
    public const string MessageSubmit = "message/submitAction";

    /// <summary>Wants the dialog in which to give feedback.</summary>
    public const string MessageFetchTask = "message/fetchTask";

    /// <summary>A press of a suggested action that submits.</summary>
    public const string SuggestedSubmit = "suggestedActions/submit";

    /// <summary>The same, as the prose of the documentation spells it.</summary>
    public const string SuggestedSubmitInProse = "suggestedAction/submit";

    // Teams goes on repeating an invoke that is answered with 501.
    private static readonly string[] Unused = ["handoff/action", "fileConsent/invoke"];
    private static readonly string[] UnusedFamilies = ["signin/", "composeExtension/", "config/"];

    /// <summary>Whether this bot acts on invokes of that name.</summary>
    public static bool IsUsed(string? name) => name is CardAction or TaskFetch or TaskSubmit or MessageSubmit or MessageFetchTask or SuggestedSubmit or SuggestedSubmitInProse;

    /// <summary>Whether Teams knows it and this bot has no use for it: 200 without a body.</summary>
    public static bool IsKnownButUnused(string? name) =>
        name is not null && (Unused.Contains(name, StringComparer.Ordinal) || UnusedFamilies.Any(family => name.StartsWith(family, StringComparison.Ordinal)));
}
