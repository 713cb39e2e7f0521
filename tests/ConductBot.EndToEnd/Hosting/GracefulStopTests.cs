using ConductBot.EndToEnd.Machine;
using ConductBot.EndToEnd.Teams;

namespace ConductBot.EndToEnd.Hosting;

public sealed class GracefulStopTests
{
    // Longer than the two seconds after which the library of the command line would end the process.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task A_server_that_is_told_to_stop_waits_for_a_slow_channel_and_sends_nothing_twice()
    {
        await using var server = await Server.StartForDeveloperAsync();
        await using var channel = new ChannelStandIn(server);
        await channel.SayAsync("xin chào");

        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (channel.Ready, channel.Asked) = (slow.Task, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        var question = await channel.TellAsync("khoản 2 điểm e Chỉ thị 10 nói gì");
        await channel.Asked.Task.WaitAsync(TimeSpan.FromMinutes(1));
        var stopping = server.StopAsync();
        await Task.Delay(Slow, TimeProvider.System);
        slow.SetResult();
        (await stopping).ShouldBe(0);

        // Replies go out in order: with the second of these a repetition would have been there.
        await server.StartAgainAsync();
        await channel.SayAsync("xin chào");
        await channel.SayAsync("xin chào");
        channel.RepliedTo.Count(to => to == question).ShouldBe(1);
    }
}
