namespace ConductBot.SelfReports.Forms;

/// <summary>What a field takes. The names stand in form files, in kebab case.</summary>
public enum FieldKind
{
    /// <summary>A line of text.</summary>
    Line,

    /// <summary>Several lines of text.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A time of day.</summary>
    Time,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>One of the options.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>Somebody: a colleague by name, or words for somebody from elsewhere.</summary>
    Person,
}
