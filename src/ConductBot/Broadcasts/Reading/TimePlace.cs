namespace ConductBot.Broadcasts.Reading;

/// <summary>Where words about time stand.</summary>
internal enum TimePlace
{
    /// <summary>"8h sáng mai nhắc …": when it goes.</summary>
    BeforeTheVerb,

    /// <summary>"nhắc … 14h họp": when something is, or when it goes.</summary>
    WithTheWords,
}
