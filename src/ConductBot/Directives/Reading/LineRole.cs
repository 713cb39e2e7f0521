namespace ConductBot.Directives.Reading;

/// <summary>What a line of a source file is. Every line has a role: nothing of a text is lost unseen.</summary>
internal enum LineRole
{
    /// <summary>Nothing on it.</summary>
    Blank,

    /// <summary>Part of a clause.</summary>
    Clause,

    /// <summary>The issuing authority, the state's name and motto.</summary>
    Letterhead,

    /// <summary>"Số: …".</summary>
    Number,

    /// <summary>"Sóc Trăng, ngày … tháng … năm …".</summary>
    DateLine,

    /// <summary>A stamp of the office that received the paper ("CÔNG VĂN ĐẾN").</summary>
    Stamp,

    /// <summary>"CHỈ THỊ", "CÔNG ĐIỆN".</summary>
    Kind,

    /// <summary>"Về việc …".</summary>
    Title,

    /// <summary>"Kính gửi", "điện".</summary>
    SentTo,

    /// <summary>A heading above clauses ("Chương II").</summary>
    Heading,

    /// <summary>The number of a page, or a rule between pages.</summary>
    PageMark,

    /// <summary>"Nơi nhận".</summary>
    CopiedTo,

    /// <summary>Office and name of who signed.</summary>
    Signature,

    /// <summary>Scanning residue in which no word can be read.</summary>
    Unreadable,
}
