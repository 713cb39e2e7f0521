namespace ConductBot.Broadcasts;

/// <summary>Whom a reminder is for, as it was said: who that is on a day is asked of the organisation anew at the moment of sending.</summary>
public sealed record Audience
{
    /// <summary>Ids of people who were named.</summary>
    public IReadOnlyList<string> People { get => field ?? []; init; } = [];

    /// <summary>Ids of units that were named, each with all below it.</summary>
    public IReadOnlyList<string> Units { get => field ?? []; init; } = [];

    /// <summary>Whether it is for everybody whom the sender manages.</summary>
    public bool IsEverybody { get; init; }

    /// <summary>Ids of people who are left out.</summary>
    public IReadOnlyList<string> WithoutPeople { get => field ?? []; init; } = [];

    /// <summary>Ids of units that are left out, each with all below it.</summary>
    public IReadOnlyList<string> WithoutUnits { get => field ?? []; init; } = [];

    /// <summary>Whether nobody was named.</summary>
    internal bool IsEmpty => People.Count + Units.Count == 0 && !IsEverybody;

    /// <summary>Both together.</summary>
    internal Audience With(Audience other) => new()
    {
        People = [.. People.Union(other.People, StringComparer.OrdinalIgnoreCase)],
        Units = [.. Units.Union(other.Units, StringComparer.OrdinalIgnoreCase)],
        IsEverybody = IsEverybody || other.IsEverybody,
        WithoutPeople = [.. WithoutPeople.Union(other.WithoutPeople, StringComparer.OrdinalIgnoreCase)],
        WithoutUnits = [.. WithoutUnits.Union(other.WithoutUnits, StringComparer.OrdinalIgnoreCase)],
    };
}
