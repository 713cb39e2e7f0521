using ConductBot.Conversations;
using ConductBot.Protocol.Schema;

namespace ConductBot.Answers;

/// <summary>A question that was passed to the policy owner.</summary>
internal sealed record OpenQuestionRecord
{
    /// <summary>What was asked.</summary>
    public required string Question { get; init; }

    /// <summary>When it was passed on.</summary>
    public required DateTimeOffset Asked { get; init; }

    /// <summary>Language of the reply around the owner's words.</summary>
    public required Language Language { get; init; }

    /// <summary>The activity that the reply answers: where it goes.</summary>
    public required Activity From { get; init; }

    /// <summary>The owner's reply; null while the question is open.</summary>
    public string? Reply { get; init; }

    /// <summary>The clause and version the reply is bound to as guidance, "10-CT-CTUBND#2.e@1"; null for none.</summary>
    public string? Clause { get; init; }

    /// <summary>When it was answered.</summary>
    public DateTimeOffset? Answered { get; init; }

    /// <summary>Whether the reply was handed to the asker's conversation; what was written down and not handed over is handed over at the next start.</summary>
    public bool Sent { get; init; }
}
