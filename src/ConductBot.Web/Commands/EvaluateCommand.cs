using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ConductBot.Answers;
using ConductBot.Answers.Evaluating;
using ConductBot.Answers.Presenting;
using ConductBot.Answers.Ranking;
using ConductBot.Conversations;
using ConductBot.Directives;
using Microsoft.Extensions.Options;

namespace ConductBot.Web.Commands;

/// <summary><c>evaluate questions.jsonl [--corpus clauses.jsonl] [--rank 10] [--out results.jsonl]</c>: answers a file of questions and counts what came out.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = EvaluationJson.Default, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Command Create()
    {
        var questions = new Argument<FileInfo>("QUESTIONS") { Description = "Tệp câu hỏi, mỗi dòng một JSON. / Questions, one JSON a line." }.AcceptExistingOnly();
        var corpus = new Option<FileInfo>("--corpus") { Description = "Tệp điều khoản thay cho thư viện. / Clauses that replace the library." }.AcceptExistingOnly();
        var rank = new Option<int?>("--rank") { Description = "Chỉ xếp hạng N đoạn đầu. / Ranks only, N clauses." };
        var output = new Option<FileInfo?>("--out") { Description = "Tệp kết quả. / Where the results go." };
        var withoutAsked = new Option<bool>("--without-asked") { Description = "Không dùng các câu hỏi mẫu. / Without the field of questions people ask." };
        var settings = CommandSettings.Option();
        var command = new Command("evaluate", "Trả lời một tệp câu hỏi và thống kê. / Answers a file of questions and counts.") { questions, corpus, rank, output, withoutAsked, settings };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            await using var services = await CommandServices.OpenAsync(parsed.GetValue(settings) ?? [], cancellationToken);
            try
            {
                IEvaluated evaluated = parsed.GetValue(corpus) is { } file ? Corpus(file) : await LibraryAsync(services, parsed.GetValue(withoutAsked));
                var summary = await RunAsync(evaluated, parsed.GetValue(questions)!, (parsed.GetValue(rank), parsed.GetValue(output)), cancellationToken);
                await Console.Out.WriteAsync(summary.ToString());
                return 0;
            }
            catch (FormatException problem)
            {
                throw new CommandException(problem.Message, problem);
            }
        });
        return command;
    }

    private static EvaluatedCorpus Corpus(FileInfo file)
    {
        var clauses = JsonLines.Read(file.FullName, EvaluationJson.Default.CorpusClause).ToList();
        return clauses.Count > 0 ? new EvaluatedCorpus(clauses, RankingOptions.Articles) : throw new CommandException($"{file.Name}: không có điều khoản nào. / There is no clause in it.");
    }

    private static async Task<EvaluatedLibrary> LibraryAsync(IServiceProvider services, bool withoutAsked)
    {
        var engine = await services.GetRequiredService<AnswerLibrary>().BuildAsync(services.GetRequiredService<DirectiveLibrary>().Current, new ClauseRankerOptions { UseAsked = !withoutAsked });
        var writer = new AnswerWriter(services.GetRequiredService<Localized<AnswerTexts>>(), services.GetRequiredService<AnswerLinks>());
        return new EvaluatedLibrary(engine, writer, services.GetRequiredService<IOptions<DirectivesOptions>>().Value.Organization, VietnamDay.Of(TimeProvider.System));
    }

    private static async Task<EvaluationSummary> RunAsync(IEvaluated evaluated, FileInfo questions, (int? Rank, FileInfo? Out) how, CancellationToken cancellationToken)
    {
        var summary = new EvaluationSummary();
        await using var output = how.Out is { } file ? new StreamWriter(file.FullName) : StreamWriter.Null;
        foreach (var question in JsonLines.Read(questions.FullName, EvaluationJson.Default.EvaluationQuestion))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (how.Rank is { } count)
            {
                var ranking = evaluated.Rank(question, Math.Clamp(count, 1, 1000));
                summary.Add(question, ranking);
                await output.WriteLineAsync(JsonSerializer.Serialize(ranking, (JsonTypeInfo<EvaluationRanking>)Relaxed.GetTypeInfo(typeof(EvaluationRanking))));
                continue;
            }

            var result = evaluated.Answer(question);
            summary.Add(question, result);
            await output.WriteLineAsync(JsonSerializer.Serialize(result, (JsonTypeInfo<EvaluationResult>)Relaxed.GetTypeInfo(typeof(EvaluationResult))));
        }

        return summary;
    }
}
