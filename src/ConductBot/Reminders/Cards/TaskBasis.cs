using ConductBot.Answers;
using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Conversations.Pressing;
using ConductBot.Directives;
using ConductBot.Protocol.Cards;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Tasks;
using Microsoft.Extensions.Options;

namespace ConductBot.Reminders.Cards;

/// <summary>Quotes the clause that a task comes from, as an answer would: the stored words, with where they stand, whom they bind and what was repaired in them.</summary>
internal sealed class TaskBasis(AnswerLibrary library, AnswerWriter writer, TaskCard cards, TaskWords words, IOptions<DirectivesOptions> options)
{
    /// <summary>The quotation with the way back to the task, or why there is none.</summary>
    public async ValueTask<CardResult> ShowAsync(TaskView task, TaskActing acting, CancellationToken cancellationToken)
    {
        var text = words[acting.Language];
        if (task.Series.Basis is not { } basis) return new CardResult.Refused(text.NoBasis);
        var engine = await library.EngineAsync(cancellationToken);
        if (engine.Clause(basis) is not { } answer) return new CardResult.Refused(string.Format(System.Globalization.CultureInfo.InvariantCulture, text.BasisGone, cards.Basis(basis, acting.Language)));

        var said = writer.Write(answer, new Asker(options.Value.Organization, VietnamClock.DayOf(acting.Now), engine.Library), acting.Language);
        var card = AnswerCard.Of(answer, said, writer.Texts[acting.Language], new AnswerButtons(acting.ActId) { ChannelAsks = true })!;
        return new CardResult.Shown((card with { Actions = [TaskForms.Show(text.Back, task.Task.Id)] }).ToElement(), said.ToPlainText());
    }
}
