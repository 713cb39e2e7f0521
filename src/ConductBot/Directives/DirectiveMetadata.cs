namespace ConductBot.Directives;

/// <summary>What is known of a directive besides its clauses; each field says where it comes from, null where nothing is known.</summary>
public sealed record DirectiveMetadata
{
    /// <summary>As it is written on the paper: "10/CT-CTUBND".</summary>
    public Sourced<string>? Number { get; init; }

    /// <summary>Chỉ thị, Công văn, …</summary>
    public Sourced<DirectiveKind>? Kind { get; init; }

    /// <summary>"Về việc chấn chỉnh lề lối làm việc…": what the text is about.</summary>
    public Sourced<string>? Title { get; init; }

    /// <summary>"Chủ tịch Ủy ban nhân dân tỉnh Sóc Trăng".</summary>
    public Sourced<string>? Issuer { get; init; }

    /// <summary>Id of a jurisdiction (<see cref="Jurisdiction.Id"/>).</summary>
    public Sourced<string>? Jurisdiction { get; init; }

    /// <summary>Name of who signed.</summary>
    public Sourced<string>? Signatory { get; init; }

    /// <summary>Office of who signed: "Chủ tịch", "KT. Chủ tịch, Phó Chủ tịch".</summary>
    public Sourced<string>? SignatoryOffice { get; init; }

    /// <summary>Day of issue.</summary>
    public Sourced<DateOnly>? Issued { get; init; }

    /// <summary>First day in force.</summary>
    public Sourced<DateOnly>? InForceFrom { get; init; }

    /// <summary>First day no longer in force.</summary>
    public Sourced<DateOnly>? InForceTo { get; init; }

    /// <summary>Numbers of the documents it replaces.</summary>
    public IReadOnlyList<Sourced<string>> Replaces { get; init; } = [];

    /// <summary>Numbers of the documents it carries out.</summary>
    public IReadOnlyList<Sourced<string>> Implements { get; init; } = [];

    /// <summary>"Kính gửi" or "điện": to whom it is sent.</summary>
    public IReadOnlyList<string> SentTo { get; init; } = [];

    /// <summary>"Nơi nhận".</summary>
    public IReadOnlyList<string> CopiedTo { get; init; } = [];

    /// <summary>What in the text contradicts itself or is lost, in Vietnamese, for the reader.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];

    /// <summary>The same in English, one for each; "" where nobody said it in English. Empty in what was stored before there were any.</summary>
    public IReadOnlyList<string> DoubtsEnglish { get => field ?? []; init; } = [];

    /// <summary>The doubts for readers of English, those that nobody said in English as they are.</summary>
    public IEnumerable<(string Text, bool IsEnglish)> DoubtsForEnglish() =>
        Doubts.Select((doubt, i) => i < DoubtsEnglish.Count && DoubtsEnglish[i].Length > 0 ? (DoubtsEnglish[i], true) : (doubt, false));
}
