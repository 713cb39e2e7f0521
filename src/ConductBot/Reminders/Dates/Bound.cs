namespace ConductBot.Reminders.Dates;

/// <summary>How a moment is meant.</summary>
public enum Bound
{
    /// <summary>At it.</summary>
    At,

    /// <summary>Before it, itself not included: "trước 15/12".</summary>
    Before,

    /// <summary>At the latest: "chậm nhất 15/12", "trong 3 ngày".</summary>
    Until,

    /// <summary>After it, or from it on: "sau Tết".</summary>
    After,
}
