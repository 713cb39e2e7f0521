using System.CommandLine;
using System.Globalization;
using ConductBot.Answers;
using ConductBot.Conversations;
using ConductBot.Directives;
using ConductBot.Directives.Shipped;
using ConductBot.Directives.Storing;

namespace ConductBot.Web.Commands;

/// <summary><c>questions</c>: what was passed to the policy owner; <c>answer</c> replies; <c>report</c> tells what was asked and not found, and what helped.</summary>
internal static class QuestionsCommand
{
    public static Command Create()
    {
        var all = new Option<bool>("--all") { Description = "Cả câu đã trả lời. / Answered ones too." };
        var settings = CommandSettings.Option();
        var command = new Command("questions", "Câu hỏi chuyển cho người phụ trách. / Questions passed to the policy owner.") { all, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var none = true;
            await foreach (var question in services.GetRequiredService<AnswerRecords>().ReadQuestionsAsync(cancellationToken))
            {
                if (question.Value.Reply is not null && !parsed.GetValue(all)) continue;
                none = false;
                var day = question.Value.Asked.ToOffset(TimeSpan.FromHours(7)).ToString("dd/MM/yyyy HH:mm", CultureInfo.InvariantCulture);
                await Console.Out.WriteLineAsync($"{question.Row}  {day}  {question.Value.Question}");
                if (question.Value.Reply is { } reply) await Console.Out.WriteLineAsync($"            → {reply}{(question.Value.Clause is { } clause ? $"  [{clause}]" : "")}");
            }

            if (none) await Console.Out.WriteLineAsync("Không có câu hỏi nào đang chờ. / No question is waiting.");
            return 0;
        });
        command.Add(Answer());
        command.Add(Report());
        command.Add(Add());
        return command;
    }

    private static Command Answer()
    {
        var id = new Argument<string>("ID") { Description = "Mã câu hỏi. / The question's id." };
        var reply = new Argument<string>("REPLY") { Description = "Câu trả lời. / The reply." };
        var clause = new Option<string?>("--clause") { Description = "Đoạn mà hướng dẫn gắn vào, viết mã-văn-bản#đoạn, ví dụ 12-CT-UBND#3.a. / The clause this is guidance on, as directive#path." };
        var settings = CommandSettings.Option();
        var command = new Command("answer", "Trả lời một câu hỏi; người hỏi nhận trong cuộc trò chuyện. / Replies; the asker gets it in the conversation.") { id, reply, clause, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var with = (services.GetRequiredService<LateReplies>(), services.GetRequiredService<Localized<AnswerTexts>>());
            var bound = parsed.GetValue(clause) is { } wanted ? Bound(wanted, services.GetRequiredService<DirectiveLibrary>().Current) : null;
            if (string.IsNullOrWhiteSpace(parsed.GetValue(reply))) throw new CommandException("Câu trả lời đang trống. / The reply is empty.");
            if (!await services.GetRequiredService<AnswerRecords>().ReplyAsync(parsed.GetValue(id)!, parsed.GetValue(reply)!, bound, with, cancellationToken))
            {
                throw new CommandException($"Không có câu hỏi “{parsed.GetValue(id)}” đang chờ. Xem mã bằng lệnh questions. / No question '{parsed.GetValue(id)}' is waiting. See the ids with questions.");
            }

            await Console.Out.WriteLineAsync("Đã gửi câu trả lời vào cuộc trò chuyện của người hỏi. / The reply is on its way to the asker.");
            return 0;
        });
        return command;
    }

    private static Command Report()
    {
        var months = new Option<int>("--months") { Description = "Số tháng gần đây. / How many months back.", DefaultValueFactory = static _ => 3 };
        var settings = CommandSettings.Option();
        var command = new Command("report", "Điều được hỏi mà văn bản không có, và phản hồi. / What was asked and not found, and feedback.") { months, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var feedback = new List<FeedbackRecord>();
            await foreach (var record in services.GetRequiredService<AnswerRecords>().ReadFeedbackAsync(VietnamDay.Of(TimeProvider.System), Math.Clamp(parsed.GetValue(months), 1, 120), cancellationToken)) feedback.Add(record);
            await Console.Out.WriteAsync(FeedbackReport.Of(feedback));
            return 0;
        });
        return command;
    }

    // The remedy for what was asked and not found: the question itself, with the clause that answers it.
    private static Command Add()
    {
        var question = new Argument<string>("QUESTION") { Description = "Câu hỏi, như người ta hỏi. / The question as people ask it." };
        var clause = new Option<string?>("--clause") { Description = "Đoạn trả lời câu hỏi, viết mã-văn-bản#đoạn; không ghi là văn bản không trả lời. / The clause that answers it, as directive#path; without it no text does." };
        var at = new Option<string?>("--at") { Description = "Các chữ trả lời, chép đúng từ đoạn ấy. / The words that answer, copied from the clause." };
        var settings = CommandSettings.Option();
        var command = new Command("add", "Thêm một câu hỏi mẫu, để lần sau hỏi như vậy thì tìm ra. / Adds a question people ask, so that the next one like it is met.") { question, clause, at, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            var asked = QuestionData.Of(parsed.GetValue(question)!, parsed.GetValue(clause), parsed.GetValue(at), services.GetRequiredService<DirectiveLibrary>().Current.Directives);
            await Console.Out.WriteLineAsync(await services.GetRequiredService<NoteStore>().AddQuestionAsync(asked, cancellationToken) switch
            {
                PublishOutcome.Published => "Đã thêm; các tiến trình đang chạy biết trong vài giây. / Added; running processes know within seconds.",
                PublishOutcome.Unchanged => "Câu hỏi này đã có. / This question is there already.",
                PublishOutcome.Busy => throw new CommandException("Nhiều người đang cập nhật thư viện cùng lúc; xin chạy lại lệnh. / Others kept publishing. Run the command again."),
                _ => throw new System.Diagnostics.UnreachableException(),
            });
            return 0;
        });
        return command;
    }

    private static string Bound(string wanted, LibrarySnapshot library)
    {
        try
        {
            var id = ClauseId.Parse(wanted);
            var directive = library.Directives.FirstOrDefault(directive => directive.Id == id.Directive && directive.Find(id.Path) is not null);
            return directive is null ? throw new CommandException($"Không có đoạn “{wanted}”. / There is no clause '{wanted}'.") : $"{id}@{directive.Version}";
        }
        catch (FormatException problem)
        {
            throw new CommandException(problem.Message, problem);
        }
    }
}
