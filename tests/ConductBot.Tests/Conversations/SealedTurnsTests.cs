using System.Text;

namespace ConductBot.Tests.Conversations;

public sealed class SealedTurnsTests
{
    [Fact]
    public async Task What_is_said_and_answered_and_remembered_stands_nowhere_in_the_files_and_not_in_the_log()
    {
        const string planted = "bạchtuộczqxjw";
        await using var bot = new Bot();
        bot.Handler.Before = (turn, _) => turn.Text.Contains("hỏng", StringComparison.Ordinal) ? throw new InvalidOperationException(turn.Text) : Task.CompletedTask;
        await bot.HearAsync(planted, id: "m-1");
        await bot.HearAsync($"hỏng {planted}", id: "m-2");
        await bot.SettleAsync();
        bot.World.Texts.First().ShouldContain(planted);

        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(bot.DatabasePath)!, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("zqxjw")).ShouldBe(-1, file);
            bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("zqxjw")).ShouldBe(-1, file);
        }

        bot.Log.All.ShouldNotContain("zqxjw");
    }
}
