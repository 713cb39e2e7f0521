namespace ConductBot.Directives.Reading;

/// <summary>What stands around the clauses of a document, as written.</summary>
internal sealed record DocumentFrame
{
    /// <summary>Lines of the issuing authority, without the state's name and motto.</summary>
    public IReadOnlyList<string> Letterhead { get; init; } = [];

    /// <summary>"Số: 10 /CT-CTUBND".</summary>
    public string? NumberLine { get; init; }

    /// <summary>"Sóc Trăng, ngày 28 tháng 12 năm 2012".</summary>
    public string? DateLine { get; init; }

    /// <summary>Lines of a stamp.</summary>
    public IReadOnlyList<string> Stamp { get; init; } = [];

    /// <summary>"CHỈ THỊ".</summary>
    public string? KindLine { get; init; }

    /// <summary>"Về việc …", whole.</summary>
    public string? Title { get; init; }

    /// <summary>"(Ban hành kèm theo Quyết định số …)".</summary>
    public string? AttachedTo { get; init; }

    /// <summary>Items of "Kính gửi" or "điện".</summary>
    public IReadOnlyList<string> SentTo { get; init; } = [];

    /// <summary>"Kính gửi" or "THỦ TƯỚNG CHÍNH PHỦ điện": the line that opens the list.</summary>
    public string? SentToLead { get; init; }

    /// <summary>Items of "Nơi nhận".</summary>
    public IReadOnlyList<string> CopiedTo { get; init; } = [];

    /// <summary>Lines of the signature in capitals.</summary>
    public IReadOnlyList<string> Offices { get; init; } = [];

    /// <summary>The name under the signature.</summary>
    public string? Signatory { get; init; }

    /// <summary>Lines in which nothing can be read.</summary>
    public IReadOnlyList<int> UnreadableLines { get; init; } = [];
}
