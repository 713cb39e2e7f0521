namespace ConductBot.Directives;

/// <summary>The kinds of document that carry rules of conduct.</summary>
public enum DirectiveKind
{
    /// <summary>A text of another kind.</summary>
    Other,

    /// <summary>Chỉ thị.</summary>
    Directive,

    /// <summary>Công văn.</summary>
    OfficialLetter,

    /// <summary>Công điện.</summary>
    OfficialTelegram,

    /// <summary>Quyết định.</summary>
    Decision,

    /// <summary>Kế hoạch.</summary>
    Plan,
}
