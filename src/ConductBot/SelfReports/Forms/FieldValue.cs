using System.Text.Json.Serialization;

namespace ConductBot.SelfReports.Forms;

/// <summary>What a field was filled with: a closed set. The discriminators stand in rows: they are never changed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Words), "words")]
[JsonDerivedType(typeof(Day), "day")]
[JsonDerivedType(typeof(TimeOfDay), "time")]
[JsonDerivedType(typeof(Whole), "number")]
[JsonDerivedType(typeof(Option), "option")]
[JsonDerivedType(typeof(YesNo), "yes-no")]
[JsonDerivedType(typeof(Somebody), "person")]
public abstract record FieldValue
{
    private FieldValue() { }

    /// <summary>A line or text.</summary>
    public sealed record Words(string Text) : FieldValue;

    /// <summary>A day.</summary>
    public sealed record Day(DateOnly Date) : FieldValue;

    /// <summary>A time of day.</summary>
    public sealed record TimeOfDay(TimeOnly Time) : FieldValue;

    /// <summary>A whole number.</summary>
    public sealed record Whole(int Number) : FieldValue;

    /// <summary>One of the options, by its id.</summary>
    public sealed record Option(string Id) : FieldValue;

    /// <summary>Yes or no.</summary>
    public sealed record YesNo(bool Yes) : FieldValue;

    /// <summary>Somebody: a colleague by id, and always the words or name.</summary>
    public sealed record Somebody(string? PersonId, string Name) : FieldValue;
}
