using ConductBot.Audit;

namespace ConductBot.SelfReports.Figures;

/// <summary>That figures are shown or exported.</summary>
/// <param name="Id">Names the act.</param>
/// <param name="At">When.</param>
/// <param name="What">Shown or exported.</param>
/// <param name="Format">Of a file, or null.</param>
internal sealed record FigureAct(string Id, DateTimeOffset At, AuditAct What, string? Format = null);
