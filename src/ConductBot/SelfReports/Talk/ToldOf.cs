namespace ConductBot.SelfReports.Talk;

/// <summary>Of whom a message tells.</summary>
internal enum ToldOf
{
    /// <summary>Of whoever writes it.</summary>
    Writer,

    /// <summary>Of somebody else.</summary>
    Another,

    /// <summary>Of either: "anh đi trễ nhé" is said by an elder of himself, or of an elder.</summary>
    Either,
}
