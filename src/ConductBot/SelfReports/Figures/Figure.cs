namespace ConductBot.SelfReports.Figures;

/// <summary>A number of a table.</summary>
/// <param name="Count">It.</param>
/// <param name="IsHidden">Whether it is not to be shown; then it is from 1 on.</param>
internal readonly record struct Figure(int Count, bool IsHidden);
