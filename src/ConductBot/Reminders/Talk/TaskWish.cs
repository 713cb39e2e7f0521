using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Talk;

/// <summary>A task that somebody wishes to give, as far as the words say it.</summary>
/// <param name="Draft">What is understood.</param>
/// <param name="Said">All the words, for what else they name.</param>
internal sealed record TaskWish(TaskDraft Draft, string Said)
{
    /// <summary>What is to be asked, in order.</summary>
    public IReadOnlyList<TaskDoubt> Doubts { get; init; } = [];

    /// <summary>What is to be said.</summary>
    public IReadOnlyList<TaskNote> Notes { get; init; } = [];

    /// <summary>"Giao việc này cho …": it is about what was answered before.</summary>
    public bool IsAboutTheAnswer { get; init; }
}
