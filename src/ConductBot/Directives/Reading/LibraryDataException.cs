namespace ConductBot.Directives.Reading;

/// <summary>Data of the library beside the texts (repairs, owner's data, notes, questions) is wrong; the message names file, place and remedy.</summary>
public sealed class LibraryDataException : Exception
{
    /// <summary>With the message.</summary>
    public LibraryDataException(string message, Exception? inner = null) : base(message, inner) { }
}
