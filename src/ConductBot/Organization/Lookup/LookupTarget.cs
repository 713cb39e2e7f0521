namespace ConductBot.Organization.Lookup;

/// <summary>Whom words mean: a closed set.</summary>
public abstract record LookupTarget
{
    private LookupTarget() { }

    /// <summary>A person who is here.</summary>
    public sealed record OnePerson(Person Person) : LookupTarget;

    /// <summary>A unit that exists, with all below it.</summary>
    public sealed record OneUnit(Unit Unit) : LookupTarget;

    /// <summary>Everybody whom the asker manages.</summary>
    public sealed record EverybodyManaged : LookupTarget;
}
