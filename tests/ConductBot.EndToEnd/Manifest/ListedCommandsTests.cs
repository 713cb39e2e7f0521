using System.Net;
using ConductBot.EndToEnd.Chat;
using ConductBot.EndToEnd.Machine;

namespace ConductBot.EndToEnd.Manifest;

[Collection("The app's package")]
public sealed class ListedCommandsTests(RunningServer running)
{
    // Nobody else speaks as this person: two of the commands choose the language that she is answered in from then on.
    private const string Person = "sample-hong.bt";

    // What the bot says when it does not know what to do with a message, or that the texts are silent: no answer to a command it offers itself.
    private static readonly string[] NoAnswers =
        ["Tôi chưa hiểu", "Các văn bản hiện có không nói", "The texts at hand do not say", "I did not understand", "Tôi không thấy chữ nào", "Xin lỗi, tôi gặp sự cố"];

    [Fact]
    public async Task Every_command_of_the_manifest_gets_a_real_answer_in_both_languages_and_any_case()
    {
        var commands = await ManifestCommands.OfAsync(await BuiltPackage.OfAsync(BuiltPackage.RealBot()));
        var titles = commands.SelectMany(command => new[] { command.Vietnamese, command.English }).Distinct();
        foreach (var title in titles.Concat(["Hi", "Hello", "Help"]).SelectMany(title => new[] { title, title.ToUpperInvariant() }))
        {
            using var person = await DirectLineClient.StartAsync(running.Server, Person);
            var (status, id) = await person.SayAsync(title);
            status.ShouldBe(HttpStatusCode.OK);
            var answers = await person.AnswersAsync(id!);
            answers.ShouldNotBeEmpty(title);
            answers.ShouldAllBe(answer => answer.Length > 20 && !NoAnswers.Any(no => answer.Contains(no, StringComparison.Ordinal)), $"{title}: {string.Join(" | ", answers)}");
        }
    }
}
