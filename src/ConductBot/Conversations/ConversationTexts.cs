namespace ConductBot.Conversations;

/// <summary>What the bot says by itself, in one language. Read from <c>Texts/vi.json</c> and <c>Texts/en.json</c>; both must have every key and no other.</summary>
internal sealed record ConversationTexts
{
    public required string Welcome { get; init; }

    public required string WelcomeHint { get; init; }

    public required string LanguageSwitched { get; init; }

    /// <summary>Label of the button that switches to the other language, in that language.</summary>
    public required string LanguageButton { get; init; }

    /// <summary>{0}: characters of the message, {1}: the limit.</summary>
    public required string TooLong { get; init; }

    public required string MoreThan { get; init; }

    public required string Empty { get; init; }

    public required string NotUnderstood { get; init; }

    public required string GroupWelcome { get; init; }

    public required string InProgress { get; init; }

    public required string ButtonGone { get; init; }

    /// <summary>Said in a group when the answer went to the person's own conversation.</summary>
    public required string SaidPrivately { get; init; }

    /// <summary>Said in a group when there is no conversation of the person's own.</summary>
    public required string NoPrivateChat { get; init; }

    /// <summary>Words of a form on a channel without cards.</summary>
    public required string FormChoose { get; init; }

    public required string FormDate { get; init; }

    public required string FormFrom { get; init; }

    public required string FormTo { get; init; }

    public required string FormFromTo { get; init; }

    public required string FormTooLong { get; init; }

    public required string FormTime { get; init; }

    public required string FormYesNo { get; init; }

    public required string FormSeveral { get; init; }

    public required string FormRequired { get; init; }

    public required string FormOptional { get; init; }

    /// <summary>{0}: what stands there at first.</summary>
    public required string FormDefault { get; init; }

    public required string FormAgain { get; init; }

    public required string FormCancelled { get; init; }

    /// <summary>What the transcript shows where something was said that is not kept.</summary>
    public required string HiddenContent { get; init; }

    /// <summary>Said to words that answer nothing while what is said is not kept.</summary>
    public required string HiddenOpen { get; init; }

    /// <summary>Said when a form that stood in memory only is gone.</summary>
    public required string HiddenInterrupted { get; init; }

    /// <summary>Said to what may be the answer to a question of half an hour ago and more.</summary>
    public required string HiddenTooLate { get; init; }

    /// <summary>Said to files while what is said is not kept.</summary>
    public required string HiddenNoFiles { get; init; }

    /// <summary>Said instead of what is not kept, to a press that was acted on before.</summary>
    public required string HiddenDone { get; init; }

    /// <summary>Said in a group.</summary>
    public required string HiddenAlone { get; init; }

    public required string Failed { get; init; }

    public required string ReplyTooLarge { get; init; }
}
