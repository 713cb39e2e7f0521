using System.Text.Json.Serialization;
using ConductBot.Reminders.Dates;
using ConductBot.Reminders.Tasks;

namespace ConductBot.Reminders.Talk;

/// <summary>What words about a task leave open, to be asked before it is shown: a closed set. The discriminators stand in kept state: they are never changed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(WhichMoment), "moment")]
[JsonDerivedType(typeof(WhichRepeat), "repeat")]
[JsonDerivedType(typeof(Whom), "whom")]
[JsonDerivedType(typeof(Together), "together")]
internal abstract record TaskDoubt
{
    private TaskDoubt() { }

    /// <summary>The words may mean several moments.</summary>
    public sealed record WhichMoment(string Said, AmbiguityKind Kind, IReadOnlyList<Moment> Choices) : TaskDoubt;

    /// <summary>A repetition lacks its day.</summary>
    public sealed record WhichRepeat(MissingPart Missing, TimeOnly? Time) : TaskDoubt;

    /// <summary>The words may mean several people or units.</summary>
    public sealed record Whom(string Said, IReadOnlyList<TaskAssignee> Choices) : TaskDoubt;

    /// <summary>A unit has it as a whole, or everybody in it has one.</summary>
    public sealed record Together(string Unit) : TaskDoubt
    {
        /// <summary>The other units that are asked about together with it.</summary>
        public IReadOnlyList<string> Others { get => field ?? []; init; } = [];

        /// <summary>All of them.</summary>
        internal IEnumerable<string> All => Others.Prepend(Unit);

        /// <summary>The question about the units among those who are to do it; none when there is no unit.</summary>
        public static IEnumerable<TaskDoubt> Of(IReadOnlyList<TaskAssignee> assignees) =>
            assignees.OfType<TaskAssignee.WholeUnit>().Select(unit => unit.Id).Distinct(StringComparer.OrdinalIgnoreCase).ToArray() is [var first, .. var others] ? [new Together(first) { Others = others }] : [];
    }
}
