namespace ConductBot.Answers.Composing;

/// <summary>The kinds of answer there are.</summary>
internal enum AnswerKind
{
    /// <summary>A rule, quoted.</summary>
    Rule,

    /// <summary>The clause that was cited.</summary>
    CitedClause,

    /// <summary>A clause was cited that the directive does not have.</summary>
    NoSuchClause,

    /// <summary>Which texts speak of a matter.</summary>
    Topic,

    /// <summary>Which texts there are.</summary>
    Library,

    /// <summary>The whole text.</summary>
    FullText,

    /// <summary>Who signed.</summary>
    Signatory,

    /// <summary>When and by whom it was issued.</summary>
    Issued,

    /// <summary>Whether it is in force, and whom it binds today.</summary>
    Validity,

    /// <summary>What it replaces or carries out.</summary>
    Relations,

    /// <summary>To whom it was sent.</summary>
    Recipients,

    /// <summary>The texts do not say.</summary>
    NotInTexts,

    /// <summary>A text was named that is not here.</summary>
    NoSuchText,

    /// <summary>Another territory's rules were asked for, and no text of it is here.</summary>
    OtherTerritory,

    /// <summary>Which of several things is meant.</summary>
    WhichOne,

    /// <summary>A greeting.</summary>
    Greeting,

    /// <summary>Thanks.</summary>
    Thanks,

    /// <summary>How to use the bot.</summary>
    Help,

    /// <summary>Nothing readable was written.</summary>
    Nothing,
}
