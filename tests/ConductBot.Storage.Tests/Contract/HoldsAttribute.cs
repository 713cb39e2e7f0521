namespace ConductBot.Storage.Tests.Contract;

/// <summary>Says which rules of the table model a test holds.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class HoldsAttribute(params TableModelRule[] rules) : Attribute
{
    public IReadOnlyList<TableModelRule> Rules { get; } = rules;
}
