using ConductBot.Directives.Reading;

namespace ConductBot.Directives.Shipped;

/// <summary>Clause ids in data files.</summary>
internal static class ClauseIdData
{
    /// <exception cref="LibraryDataException">It is no clause id; the message names the file.</exception>
    public static ClauseId Parse(string text, string file)
    {
        try
        {
            return ClauseId.Parse(text.Normalize(System.Text.NormalizationForm.FormC));
        }
        catch (FormatException problem)
        {
            throw new LibraryDataException($"{file}: {problem.Message}", problem);
        }
    }
}
