namespace ConductBot.Conversations;

/// <summary>How turns run and how long what was said is kept; the configuration section is <c>Conversations</c>.</summary>
public sealed class ConversationOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Conversations";

    /// <summary>Characters of a message that is read: 200 to 8,000. A longer one is refused politely.</summary>
    public int TextLimit { get; set; } = 2000;

    /// <summary>Conversations whose turns run at the same time: 1 to 1,024. Within one conversation turns run one by one.</summary>
    public int ParallelConversations { get; set; } = 64;

    /// <summary>How often a turn is tried before the person gets an apology: 1 to 10.</summary>
    public int TurnAttempts { get; set; } = 3;

    /// <summary>How long one try may take: 1 s to 10 minutes.</summary>
    public TimeSpan TurnTimeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>After which time of work a typing sign is sent, and how often it is repeated: 0.2 s to 30 s.</summary>
    public TimeSpan TypingAfter { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a reply that the channel does not take is tried again: 1 minute to 7 days.</summary>
    public TimeSpan SendingGivesUpAfter { get; set; } = TimeSpan.FromDays(1);

    /// <summary>Days that transcripts live: 1 to 3,650.</summary>
    public int TranscriptDays { get; set; } = 30;

    /// <summary>Days that dialog state, and the mark that an activity was answered, live after the last turn: 1 to 30.</summary>
    public int StateDays { get; set; } = 1;

    /// <summary>Questions offered with the welcome, Vietnamese: 1 to 6 of at most 120 characters, the first three are shown in Teams.</summary>
    public IList<string> SuggestedQuestions { get; } = [];

    /// <summary>The same in English.</summary>
    public IList<string> SuggestedQuestionsEnglish { get; } = [];
}
