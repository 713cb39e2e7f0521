using System.Net;
using ConductBot.Protocol.Readiness;
using ConductBot.Protocol.Tests;
using ConductBot.Web.Hosting.Health;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace ConductBot.Web.Tests.Hosting.Health;

public sealed class ReadinessBoardTests
{
    private readonly FakeTime _time = new();

    [Fact]
    public async Task All_parts_must_be_ready()
    {
        (await Board(new FakePart("a"), new FakePart("b")).LookAsync(default)).IsReady.ShouldBeTrue();
        var state = await Board(new FakePart("a"), new FakePart("b") { Readiness = new PartReadiness.NotReady("no disk") }).LookAsync(default);
        state.IsReady.ShouldBeFalse();
        state.Parts.Select(part => part.Readiness is PartReadiness.Ready).ShouldBe([true, false]);
    }

    [Fact]
    public async Task A_look_is_remembered_for_two_seconds()
    {
        var part = new FakePart("a");
        using var board = Board(part);
        for (var i = 0; i < 100; i++) await board.LookAsync(default);
        part.Asked.ShouldBe(1);
        _time.Advance(TimeSpan.FromSeconds(2));
        await board.LookAsync(default);
        part.Asked.ShouldBe(2);
    }

    [Fact]
    public async Task A_hundred_callers_at_once_share_one_look()
    {
        var gate = new TaskCompletionSource();
        var part = new FakePart("a") { Until = gate.Task };
        using var board = Board(part);
        var looks = Enumerable.Range(0, 100).Select(_ => board.LookAsync(default).AsTask()).ToArray();
        gate.SetResult();
        await Task.WhenAll(looks);
        part.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task A_part_that_throws_is_not_ready_and_its_message_stays_inside()
    {
        using var board = Board(new FakePart("a") { Until = Task.FromException(new InvalidOperationException("secret=hunter2")) });
        var why = (await board.LookAsync(default)).Parts.Single().Readiness.ShouldBeOfType<PartReadiness.NotReady>().Why;
        why.ShouldContain("InvalidOperationException");
        why.ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task A_part_that_never_answers_is_not_ready_after_five_seconds()
    {
        var part = new FakePart("a") { Until = new TaskCompletionSource().Task };
        using var board = Board(part);
        var look = board.LookAsync(default).AsTask();
        await part.Begun.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        while (!look.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(6));
            await Task.Yield();
        }

        (await look).Parts.Single().Readiness.ShouldBeOfType<PartReadiness.NotReady>().Why.ShouldContain("5 seconds");
    }

    [Fact]
    public void Notes_are_told_on_this_machine_only()
    {
        var state = new BoardState(_time.GetUtcNow(), [new BoardPart("a", new PartReadiness.Ready("ends in 12 days")), new BoardPart("b", new PartReadiness.NotReady("no disk"))]);
        HealthEndpoints.Answer(state, withNotes: true).Parts!.Values.Select(part => part.Note).ShouldBe(["ends in 12 days", "no disk"]);
        var outside = HealthEndpoints.Answer(state, withNotes: false);
        outside.Status.ShouldBe("notReady");
        outside.Parts!.Values.ShouldAllBe(part => part.Note == null);
        outside.Parts!["b"].Ready.ShouldBeFalse();
    }

    [Theory]
    [InlineData("127.0.0.1", "", true)]
    [InlineData("::1", "", true)]
    [InlineData("203.0.113.5", "", false)]
    [InlineData("127.0.0.1", "X-Forwarded-For", false)]
    [InlineData("127.0.0.1", "Forwarded", false)]
    public void Who_is_on_this_machine(string address, string header, bool here)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        if (header.Length > 0) http.Request.Headers[header] = "203.0.113.5";
        HealthEndpoints.IsOnThisMachine(http).ShouldBe(here);
    }

    private ReadinessBoard Board(params IReadinessPart[] parts) => new(parts, _time, NullLogger<ReadinessBoard>.Instance);
}
