using ConductBot.Answers;
using ConductBot.Directives.Storing;

namespace ConductBot.Web.Hosting;

/// <summary>Has the library read and the engine built beside the rest of the start: the first answer waits for both, and the rest keeps one core busy only.</summary>
internal static class AnswersAhead
{
    /// <summary>Begins; nothing waits for it, and what goes wrong is met and told by whoever needs the library.</summary>
    public static void Begin(IServiceProvider services) => _ = Task.Run(async () =>
    {
        // It builds the engine as soon as there is a library, from the moment it is there itself.
        _ = services.GetRequiredService<AnswerLibrary>();
        await services.GetRequiredService<LibraryStart>().ReadAheadAsync();
    });
}
