using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Cards;

/// <summary>What a form says: a closed set.</summary>
internal abstract record ActRead
{
    private ActRead() { }

    /// <summary>It is complete.</summary>
    public sealed record Meant(TaskAct Act) : ActRead;

    /// <summary>Something is missing or wrong; the text says what.</summary>
    public sealed record Unclear(string Text) : ActRead;
}
