using System.Globalization;
using ConductBot.Directives.Reading;

namespace ConductBot.Directives.Shipped;

/// <summary>library/jurisdictions.yaml: territories and bodies over time.</summary>
internal sealed class JurisdictionData
{
    public List<Territory> Jurisdictions { get; set; } = [];

    public List<BodyEntry> Bodies { get; set; } = [];

    /// <exception cref="LibraryDataException">An id is missing, stands twice, or is named and not there.</exception>
    public IReadOnlyList<Jurisdiction> ToJurisdictions(string name)
    {
        var ids = Jurisdictions.Select(entry => entry.Id).ToArray();
        if (ids.GroupBy(id => id).FirstOrDefault(group => group.Count() > 1) is { } twice) throw new LibraryDataException($"{name}: the jurisdiction '{twice.Key}' stands twice.");
        foreach (var entry in Jurisdictions)
        {
            if (entry.Id.Length == 0 || entry.Name.Length == 0 || entry.Source.Length == 0) throw new LibraryDataException($"{name}: each jurisdiction needs 'id', 'name' and 'source' ('{entry.Id}').");
            if (entry.Successors.Concat(entry.Predecessors).FirstOrDefault(id => !ids.Contains(id)) is { } unknown)
                throw new LibraryDataException($"{name}: '{entry.Id}' names '{unknown}', which is not in the list.");
        }

        return [.. Jurisdictions.Select(entry => entry.ToJurisdiction(name))];
    }

    public IReadOnlyList<BodyChange> ToBodies(string name) => [.. Bodies.Select(entry => entry.ToBody(name))];

    private static DateOnly? Day(string? value, string name) => string.IsNullOrEmpty(value)
        ? null
        : DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new LibraryDataException($"{name}: '{value}' is no date. Write it as 2025-07-01.");

    /// <summary>A territory.</summary>
    internal sealed class Territory
    {
        public string Id { get; set; } = "";

        public string Name { get; set; } = "";

        public string Level { get; set; } = "province";

        public string? From { get; set; }

        public string FromSource { get; set; } = "";

        public string? To { get; set; }

        public List<string> Predecessors { get; set; } = [];

        public List<string> Successors { get; set; } = [];

        public string Basis { get; set; } = "";

        public string Source { get; set; } = "";

        public bool Verified { get; set; }

        public List<string> Unverified { get; set; } = [];

        public string Note { get; set; } = "";

        public Jurisdiction ToJurisdiction(string file) => new(Id, Name, Day(From, file), Day(To, file), Successors, Basis, Source, Verified)
        {
            Level = Level,
            Predecessors = Predecessors,
            FromSource = FromSource,
            Unverified = Unverified,
            Remark = Note,
        };
    }

    /// <summary>A body.</summary>
    internal sealed class BodyEntry
    {
        public string Id { get; set; } = "";

        public string Name { get; set; } = "";

        public string Short { get; set; } = "";

        public string Jurisdiction { get; set; } = "";

        public string? To { get; set; }

        public bool ToExact { get; set; }

        public List<string> Successors { get; set; } = [];

        public string Now { get; set; } = "";

        public List<string> Clauses { get; set; } = [];

        public string Basis { get; set; } = "";

        public string Source { get; set; } = "";

        public bool Verified { get; set; }

        public List<string> Unverified { get; set; } = [];

        public BodyChange ToBody(string file) => new(
            Id, Name, Short, Jurisdiction, Day(To, file), ToExact, Successors, Now, [.. Clauses.Select(clause => ClauseIdData.Parse(clause, file))], Basis, Source, Verified, Unverified);
    }
}
