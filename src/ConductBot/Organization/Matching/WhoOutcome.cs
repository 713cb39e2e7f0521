namespace ConductBot.Organization.Matching;

/// <summary>Who somebody is: a closed set.</summary>
public abstract record WhoOutcome
{
    private WhoOutcome() { }

    /// <summary>A person who is here today.</summary>
    public sealed record Known(Person Person) : WhoOutcome;

    /// <summary>Nobody of the organisation, who may do nothing but ask.</summary>
    public sealed record Unknown(UnknownReason Reason) : WhoOutcome;

    /// <summary>The person, or null: what permissions are asked with.</summary>
    public Person? Somebody => (this as Known)?.Person;
}
