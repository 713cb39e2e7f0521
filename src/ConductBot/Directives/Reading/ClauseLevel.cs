namespace ConductBot.Directives.Reading;

/// <summary>How deep a label stands, from outside in.</summary>
internal enum ClauseLevel
{
    /// <summary>No label: a paragraph.</summary>
    Paragraph,

    /// <summary>Phần: I, II.</summary>
    Part,

    /// <summary>Điều.</summary>
    Article,

    /// <summary>Khoản: 1, 2.</summary>
    Clause,

    /// <summary>1.1.</summary>
    Section,

    /// <summary>1.1.1.</summary>
    Subsection,

    /// <summary>Điểm: a, b, … đ.</summary>
    Point,

    /// <summary>A dash.</summary>
    Dash,

    /// <summary>A plus sign under a dash.</summary>
    Plus,
}
