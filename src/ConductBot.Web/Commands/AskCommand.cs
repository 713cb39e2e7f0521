using System.CommandLine;
using ConductBot.Answers;
using ConductBot.Answers.Composing;
using ConductBot.Answers.Presenting;
using ConductBot.Conversations;
using ConductBot.Directives;
using Microsoft.Extensions.Options;

namespace ConductBot.Web.Commands;

/// <summary><c>ask "…"</c>: one question, answered as plain text.</summary>
internal static class AskCommand
{
    public static Command Create()
    {
        var question = new Argument<string>("QUESTION") { Description = "Câu hỏi bằng lời thường. / The question in everyday words." };
        var settings = CommandSettings.Option();
        var command = new Command("ask", "Hỏi một câu, trả lời bằng chữ. / Answers one question as plain text.") { question, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var engine = await services.GetRequiredService<AnswerLibrary>().EngineAsync(cancellationToken);
            var organization = services.GetRequiredService<IOptions<DirectivesOptions>>().Value.Organization;
            var today = VietnamDay.Of(TimeProvider.System);
            var text = parsed.GetValue(question)!;
            var writer = new AnswerWriter(services.GetRequiredService<Localized<AnswerTexts>>(), services.GetRequiredService<AnswerLinks>());
            var language = engine.Read(text).English ? Language.English : Language.Vietnamese;
            var answer = engine.Ask(new AskRequest(text, organization, today));
            await Console.Out.WriteLineAsync(writer.Write(answer, new Asker(organization, today, engine.Library), language).ToPlainText());
            if (answer.Outcome == AnswerOutcome.Clarify)
            {
                foreach (var choice in answer.Suggestions) await Console.Out.WriteLineAsync($"  – {choice}");
            }

            return 0;
        });
        return command;
    }
}
