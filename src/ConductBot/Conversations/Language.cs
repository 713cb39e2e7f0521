namespace ConductBot.Conversations;

/// <summary>The language a person is answered in. Quotes stay Vietnamese.</summary>
public enum Language
{
    /// <summary>Tiếng Việt.</summary>
    Vietnamese,

    /// <summary>English.</summary>
    English,
}
