namespace ConductBot.Conversations.Pressing;

/// <summary>How a button's press came in.</summary>
public enum PressKind
{
    /// <summary>Action.Execute: the answer may take the card's place.</summary>
    Execute,

    /// <summary>The client asks for the person's own view of a card. Nothing is to be changed.</summary>
    Refresh,

    /// <summary>Action.Submit, a suggested action or words that stand for a button: the answer is a new message.</summary>
    Submit,

    /// <summary>Wants a dialog. Nothing is to be changed.</summary>
    OpenDialog,

    /// <summary>What was filled into a dialog.</summary>
    SubmitDialog,
}
