namespace ConductBot.SelfReports.Figures;

/// <summary>A unit whose reports are counted.</summary>
/// <param name="Id">Its id.</param>
/// <param name="People">How many belong to it now: of fewer than <see cref="Disclosure.Least"/> any number tells of each.</param>
internal sealed record FigureUnit(string Id, int People);
