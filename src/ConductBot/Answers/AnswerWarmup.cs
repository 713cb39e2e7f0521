using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ConductBot.Answers;

/// <summary>Builds the engine beside the start of the host and answers one of the example questions to nobody, so that the first question finds everything loaded and compiled.</summary>
internal sealed class AnswerWarmup(AnswerLibrary library, AnswerWriter writer, IOptions<DirectivesOptions> options, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan FirstAnswers = TimeSpan.FromSeconds(2);

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        async () =>
        {
            // How cards are written is worked out with the first: that needs no engine yet.
            _ = new AdaptiveCard([new RichTextBlock([new TextRun("…")])]).ToElement();
            Rehearse(await library.EngineAsync(stoppingToken));
            await Task.Delay(FirstAnswers, time, stoppingToken);

            // Building leaves more behind than it keeps; given back to the machine once, when nobody waits for the first answer any more.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        },
        stoppingToken);

    private void Rehearse(AnswerEngine engine)
    {
        if (engine.Examples is not [var (question, _), ..]) return;
        try
        {
            var today = VietnamClock.DayOf(time.GetUtcNow());
            var answer = engine.Ask(new AskRequest(question, options.Value.Organization, today, null));
            var words = writer.Write(answer, new Asker(options.Value.Organization, today, engine.Library), Language.Vietnamese);
            _ = AnswerCard.Of(answer, words, writer.Texts[Language.Vietnamese], new AnswerButtons("0"))?.ToElement();
        }
        catch (Exception)
        {
            // Whoever asks it in earnest is told.
        }
    }
}
