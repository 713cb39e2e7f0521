namespace ConductBot.SelfReports.Keeping;

/// <summary>What a message wants of the holds: a closed set.</summary>
internal abstract record HoldWish
{
    private HoldWish() { }

    /// <summary>To hold something.</summary>
    /// <param name="What">A report's number, or a person's name or id.</param>
    /// <param name="OfPerson">Whether it names a person.</param>
    /// <param name="Reason">Why; may be empty.</param>
    public sealed record Place(string What, bool OfPerson, string Reason) : HoldWish;

    /// <summary>To release it.</summary>
    public sealed record Release(string What, bool OfPerson) : HoldWish;

    /// <summary>To see all holds.</summary>
    public sealed record See : HoldWish;
}
