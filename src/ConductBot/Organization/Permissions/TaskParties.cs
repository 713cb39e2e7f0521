namespace ConductBot.Organization.Permissions;

/// <summary>Whom a task concerns.</summary>
/// <param name="GivenBy">Id of who gave it.</param>
/// <param name="Assignees">Ids of those who are to do it; none when the unit as a whole is.</param>
/// <param name="Unit">Id of the unit that has one task together, or null.</param>
public sealed record TaskParties(string GivenBy, IReadOnlyList<string> Assignees, string? Unit = null)
{
    /// <summary>What somebody set for nobody but oneself.</summary>
    public bool IsPersonal => Unit is null && Assignees.Count > 0 && Assignees.All(id => string.Equals(id, GivenBy, StringComparison.OrdinalIgnoreCase));
}
