using System.Text;
using ConductBot.Protocol.Files;
using Microsoft.AspNetCore.Http;

namespace ConductBot.Protocol.Tests.Files;

public sealed class ChannelFilesTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 900).Select(number => (byte)number)];

    [Fact]
    public async Task A_file_comes_whole_from_its_address_and_the_bot_s_token_does_not_go_there()
    {
        await using var bot = await FilesFixture.StartAsync();
        bot.Host.ThenFile(Content);
        (await bot.FetchAsync()).ShouldBeOfType<FileFetch.Fetched>().Content.ShouldBe(Content);
        var request = bot.Host.Requests.ShouldHaveSingleItem();
        request.ShouldStartWith("GET /personal/lan/_layouts/15/download.aspx?UniqueId=zqx9&tempauth=v1.secret HTTP/1.1");
        request.ShouldNotContain("Authorization", Case.Insensitive);
        request.ShouldNotContain("token-");
    }

    [Fact]
    public async Task An_image_comes_from_the_connector_which_gets_the_token()
    {
        await using var bot = await FilesFixture.StartAsync();
        bot.Connector.Then(http => http.Response.Body.WriteAsync(Content).AsTask());
        (await bot.ImageAsync()).ShouldBeOfType<FileFetch.Fetched>().Content.ShouldBe(Content);
        var request = bot.Connector.Requests.ShouldHaveSingleItem();
        (request.Method, request.Target).ShouldBe(("GET", "/amer/v3/attachments/0-sa-zqx9/views/original"));
        request.Headers["Authorization"].ShouldBe("Bearer token-1");
        bot.Host.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task More_than_the_limit_is_not_taken_whatever_its_length_is_said_to_be()
    {
        await using var bot = await FilesFixture.StartAsync();
        bot.Host.Then("HTTP/1.1 200 OK", new byte[1001]);
        (await bot.FetchAsync()).ShouldBeOfType<FileFetch.TooLarge>();
        bot.Host.Then("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked", [.. Encoding.ASCII.GetBytes("3E9\r\n"), .. new byte[1001], .. "\r\n0\r\n\r\n"u8]);
        (await bot.FetchAsync()).ShouldBeOfType<FileFetch.TooLarge>();
        bot.Host.Then("HTTP/1.1 200 OK\r\nContent-Length: 1099511627776", new byte[1001]);
        (await bot.FetchAsync()).ShouldBeOfType<FileFetch.TooLarge>();
        bot.Host.Then("HTTP/1.1 200 OK\r\nContent-Length: 10", new byte[1001]);
        (await bot.FetchAsync()).ShouldBeOfType<FileFetch.Fetched>().Content.Length.ShouldBe(10);
    }

    [Fact]
    public async Task A_body_without_end_is_left_soon_after_the_limit()
    {
        await using var bot = await FilesFixture.StartAsync();
        var sent = 0L;
        bot.Host.Then(async (stream, cancellationToken) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"u8.ToArray(), cancellationToken);
            for (var chunk = new byte[16 * 1024]; ; sent += chunk.Length) await stream.WriteAsync(chunk, cancellationToken);
        });
        (await bot.FetchAsync(100_000)).ShouldBeOfType<FileFetch.TooLarge>();
        Interlocked.Read(ref sent).ShouldBeLessThan(64 * 1024 * 1024);
    }

    [Theory]
    [InlineData("https://evil.example/x")]
    [InlineData("https://other.sharepoint.com/x")] // on the list, but another
    [InlineData("http://agency-my.sharepoint.com/x")]
    [InlineData("https://agency-my.sharepoint.com:8443/x")]
    [InlineData("https://localhost/x")]
    [InlineData("//169.254.169.254/metadata")]
    [InlineData("https://login.microsoftonline.com/")]
    public async Task Whoever_sends_on_elsewhere_is_not_followed(string to)
    {
        await using var bot = await FilesFixture.StartAsync();
        bot.Host.Then($"HTTP/1.1 302 Found\r\nLocation: {to}\r\nContent-Length: 0").ThenFile(Content);
        (await bot.FetchAsync()).ShouldBeOfType<FileFetch.NotAllowed>();
        bot.Host.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Within_its_host_one_is_sent_on_but_not_for_ever()
    {
        await using var bot = await FilesFixture.StartAsync();
        bot.Host.Then("HTTP/1.1 302 Found\r\nLocation: /other?x=1\r\nContent-Length: 0").ThenFile(Content);
        (await bot.FetchAsync()).ShouldBeOfType<FileFetch.Fetched>();
        bot.Host.Requests[1].ShouldStartWith("GET /other?x=1 ");
        for (var time = 0; time < 9; time++) bot.Host.Then("HTTP/1.1 302 Found\r\nLocation: /round\r\nContent-Length: 0");
        (await bot.FetchAsync()).ShouldBeOfType<FileFetch.NotAllowed>();
        bot.Host.Requests.Count.ShouldBeLessThan(8);
    }

    [Fact]
    public async Task A_connector_that_sends_on_is_not_followed()
    {
        await using var bot = await FilesFixture.StartAsync();
        bot.Connector.Then(302, "", $"Location: {bot.Connector.ServiceUrl}v3/attachments/other/views/original");
        (await bot.ImageAsync()).ShouldBeOfType<FileFetch.NotAllowed>();
        bot.Connector.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(401, typeof(FileFetch.Expired))]
    [InlineData(403, typeof(FileFetch.Expired))]
    [InlineData(404, typeof(FileFetch.NotThere))]
    [InlineData(410, typeof(FileFetch.NotThere))]
    [InlineData(400, typeof(FileFetch.Unavailable))]
    public async Task What_no_moment_heals_is_asked_once(int status, Type outcome)
    {
        await using var bot = await FilesFixture.StartAsync();
        bot.Host.Then($"HTTP/1.1 {status} No\r\nContent-Length: 0").ThenFile(Content);
        (await bot.FetchAsync()).ShouldBeOfType(outcome);
        bot.Host.Requests.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("HTTP/1.1 503 Busy\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 429 Slow down\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nabc")] // and then the connection is closed
    [InlineData("HTTP/1.1 2")]
    [InlineData("No web server")]
    public async Task What_a_moment_may_heal_is_tried_three_times(string answer)
    {
        await using var bot = await FilesFixture.StartAsync();
        void Fails() => bot.Host.Then((stream, cancellationToken) => stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellationToken).AsTask());
        Fails();
        Fails();
        bot.Host.ThenFile(Content);
        (await bot.FetchAsync()).ShouldBeOfType<FileFetch.Fetched>().Content.ShouldBe(Content);
        for (var time = 0; time < 3; time++) Fails();
        bot.Host.ThenFile(Content);
        (await bot.FetchAsync()).ShouldBeOfType<FileFetch.Unavailable>();
    }

    [Fact]
    public async Task A_host_that_wants_a_long_pause_is_not_waited_for()
    {
        await using var bot = await FilesFixture.StartAsync();
        bot.Host.Then("HTTP/1.1 429 Slow down\r\nRetry-After: 600\r\nContent-Length: 0").ThenFile(Content);
        (await bot.FetchAsync()).ShouldBeOfType<FileFetch.Unavailable>();
        bot.Host.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_connector_that_refuses_gets_a_new_token_and_what_it_gives_a_moment_later_is_taken()
    {
        await using var bot = await FilesFixture.StartAsync();
        bot.Connector.Then(401).Then(403).Then(http => http.Response.Body.WriteAsync(Content).AsTask());
        (await bot.ImageAsync()).ShouldBeOfType<FileFetch.Fetched>();
        bot.Connector.Requests.Select(request => request.Headers["Authorization"]).ShouldBe(["Bearer token-1", "Bearer token-2", "Bearer token-2"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\nabc")]
    public async Task A_host_that_takes_too_long_is_left_before_or_amid_its_answer(string answer)
    {
        var time = new FakeTime();
        await using var bot = await FilesFixture.StartAsync(time);
        bot.Host.Then(async (stream, cancellationToken) =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        });
        var fetching = bot.FetchAsync().AsTask();
        await bot.Host.Asked.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(19));
        fetching.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(2));
        (await fetching.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).ShouldBeOfType<FileFetch.TooSlow>();
    }

    [Fact]
    public async Task Whoever_gives_up_hears_no_outcome()
    {
        await using var bot = await FilesFixture.StartAsync();
        bot.Host.Then((_, cancellationToken) => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken));
        using var stop = new CancellationTokenSource();
        var fetching = bot.FetchAsync(cancellationToken: stop.Token).AsTask();
        await bot.Host.Asked.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => fetching);
    }

    [Fact]
    public async Task A_name_on_the_list_that_leads_to_this_machine_is_not_called()
    {
        await using var bot = await FilesFixture.StartAsync(leads: false);
        bot.Host.ThenFile(Content);
        (await bot.FetchAsync(url: $"https://localhost:{bot.Host.Port}/x")).ShouldBeOfType<FileFetch.NotAllowed>();
        bot.Host.Requests.ShouldBeEmpty();
        bot.Log.All.ShouldContain("leads to no public address");
    }

    [Fact]
    public async Task Logs_say_which_host_is_not_on_the_list_and_nothing_of_addresses_names_or_tokens()
    {
        await using var bot = await FilesFixture.StartAsync();
        bot.Host.Then("HTTP/1.1 403 No\r\nContent-Length: 0");
        await bot.FetchAsync();
        (await bot.FetchAsync(url: "https://files.evil.example/zqx9?tempauth=v1.secret")).ShouldBeOfType<FileFetch.NotAllowed>();
        bot.Connector.Then(http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        (await bot.ImageAsync()).ShouldBeOfType<FileFetch.NotThere>();
        bot.Log.All.ShouldContain("files.evil.example");
        foreach (var secret in (string[])["zqx9", "tempauth", "v1.secret", "token-1"]) bot.Log.All.ShouldNotContain(secret);
    }
}
