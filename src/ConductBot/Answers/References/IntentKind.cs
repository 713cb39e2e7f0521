namespace ConductBot.Answers.References;

/// <summary>What somebody may want besides a rule.</summary>
internal enum IntentKind
{
    /// <summary>Says hello.</summary>
    Greeting,

    /// <summary>Thanks, or says goodbye.</summary>
    Thanks,

    /// <summary>Asks what the bot can do.</summary>
    Help,

    /// <summary>Words of courtesy that come with any of these.</summary>
    Filler,

    /// <summary>Who signed a text.</summary>
    Signatory,

    /// <summary>When, by whom a text was issued.</summary>
    Issued,

    /// <summary>Whether it is in force, whom it binds.</summary>
    Validity,

    /// <summary>What it replaces or carries out.</summary>
    Relations,

    /// <summary>To whom it was sent.</summary>
    Recipients,

    /// <summary>The whole text.</summary>
    FullText,

    /// <summary>Which texts speak of a matter.</summary>
    Topic,

    /// <summary>Which texts there are.</summary>
    Library,

    /// <summary>An order to the bot itself.</summary>
    Command,

    /// <summary>What a cited clause says.</summary>
    Lookup,

    /// <summary>Goes on from the turn before.</summary>
    FollowUp,

    /// <summary>Refers back to what was spoken of: "chuyện đó".</summary>
    Back,

    /// <summary>Wants the answer in English.</summary>
    InEnglish,

    /// <summary>Wants the answer in Vietnamese.</summary>
    InVietnamese,

    /// <summary>Wants the last question passed to the policy owner.</summary>
    PassOn,

    /// <summary>Says that the last answer helped.</summary>
    Helpful,

    /// <summary>Says that it did not.</summary>
    NotHelpful,
}
