using System.Text.Json.Serialization;

namespace ConductBot.Reminders.Tasks;

/// <summary>Who is to do a task: a closed set. The discriminators stand in rows: they are never changed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(OnePerson), "person")]
[JsonDerivedType(typeof(WholeUnit), "unit")]
public abstract record TaskAssignee
{
    private TaskAssignee() { }

    /// <summary>A person, by <see cref="Organization.Person.Id"/>.</summary>
    public sealed record OnePerson(string Id) : TaskAssignee;

    /// <summary>A unit has it together, by <see cref="Organization.Unit.Id"/>: its head is reminded, everybody in it may work on it.</summary>
    public sealed record WholeUnit(string Id) : TaskAssignee;
}
