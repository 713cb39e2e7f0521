namespace ConductBot.Directives.Storing;

/// <summary>Names of the parts in the head; kept for ever.</summary>
internal static class PartNames
{
    public const string Notes = "notes";

    public const string Questions = "questions";

    public const string Territories = "territories";
}
