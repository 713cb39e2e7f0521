namespace ConductBot.Directives;

/// <summary>One paragraph of a directive: the smallest piece that is cited.</summary>
public sealed record Clause
{
    /// <summary>Its numbers joined by dots: "2.e", "1.đ.3", "2.p2", "0", "end".</summary>
    public required string Path { get; init; }

    /// <summary>Its text, NFC, one line, with its own number as written ("e) Không uống…") removed.</summary>
    public required string Text { get; init; }

    /// <summary>Its own number as written: "e)", "1-", "-", or empty.</summary>
    public string Label { get; init; } = "";

    /// <summary>Path of the clause it stands under, null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>The heading of the part it stands in ("Phần II", "Điều 5. …"), if the text has such.</summary>
    public string Heading { get; init; } = "";

    /// <summary>Whom it obliges.</summary>
    public required Addressee Addressee { get; init; }

    /// <summary>Reviewed repairs of scanning errors, in order of place.</summary>
    public IReadOnlyList<Repair> Repairs { get; init; } = [];

    /// <summary>First line in the source file, from 1.</summary>
    public int FirstLine { get; init; }

    /// <summary>Last line in the source file.</summary>
    public int LastLine { get; init; }

    /// <summary>"khoản 2 điểm e", "khoản 1 điểm đ, gạch đầu dòng thứ 3": the citation in words, Vietnamese.</summary>
    public required string Citation { get; init; }

    /// <summary>Whether it stands before the first numbered clause: it tells why, and gives nobody a task.</summary>
    public bool IsPreamble => Path == "0" || Path.StartsWith("0.", StringComparison.Ordinal);

    /// <summary>"clause 2, point e": the same in English.</summary>
    public string CitationEn { get; init; } = "";
}
