using ConductBot.Organization;

namespace ConductBot.SelfReports.Figures;

/// <summary>What comes of asking for figures: a closed set.</summary>
internal abstract record FigureOutcome
{
    private FigureOutcome() { }

    /// <summary>A table.</summary>
    /// <param name="Table">Of all units that the asker manages.</param>
    /// <param name="Of">The unit whose rows are asked for, with those below it; null for the whole table.</param>
    /// <param name="Organization">For the units' names.</param>
    public sealed record Found(FigureTable Table, Unit? Of, OrganizationSnapshot Organization) : FigureOutcome;

    /// <summary>The asker manages no unit, or not this one.</summary>
    public sealed record Denied : FigureOutcome;
}
