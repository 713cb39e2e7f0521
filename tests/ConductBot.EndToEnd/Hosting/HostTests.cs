using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using ConductBot.EndToEnd.Machine;

namespace ConductBot.EndToEnd.Hosting;

public sealed class HostTests(RunningServer running)
{
    private static readonly string[] PublicSettings =
        ["Web:PublicUrl=https://bot.example.vn", "Bot:AppId=11111111-2222-3333-4444-555555555555", "Bot:TenantId=66666666-7777-8888-9999-000000000000", "Bot:ClientSecret=never used", "Bot:OpenIdMetadata=https://localhost:9/"];

    [Fact]
    public async Task Local_mode_says_what_it_is_and_answers_on_this_machine_by_its_own_names_only()
    {
        var server = running.Server;
        server.Log().ShouldContain("Chế độ trên máy này");
        server.Log().ShouldContain("Local mode");

        foreach (var name in new[] { "localhost", "127.0.0.1", "[::1]" }) (await GetAsync(server, "/", $"{name}:{server.Port}")).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var name in new[] { "evil.example", "localhost.evil.example", "192.168.1.7", "bot" })
        {
            var (status, body) = await GetAsync(server, "/", name);
            status.ShouldBe(HttpStatusCode.MisdirectedRequest);
            body.ShouldContain("Web:PublicUrl");
        }

        using var proxied = new HttpRequestMessage(HttpMethod.Get, server.Address);
        proxied.Headers.Add("X-Forwarded-For", "203.0.113.5");
        (await server.Http.SendAsync(proxied)).StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        foreach (var address in Outside()) await Should.ThrowAsync<SocketException>(async () => await ConnectAsync(address, server.Port));
    }

    [Fact]
    public async Task The_program_says_that_it_lives_and_when_it_is_ready()
    {
        var server = running.Server;
        (await GetAsync(server, "/health/live", "localhost")).ShouldBe((HttpStatusCode.OK, """{"status":"live"}"""));
        var ready = await GetAsync(server, "/health/ready", "localhost");
        for (var tries = 0; tries < 300 && ready.Status != HttpStatusCode.OK; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
            ready = await GetAsync(server, "/health/ready", "localhost");
        }

        ready.Body.ShouldContain("""{"status":"ready","parts":{"storage":{"ready":true},"library":{"ready":true,"note":"version """);
        ready.Body.ShouldContain("\"engine\":{\"ready\":true}");
    }

    [Fact]
    public async Task Under_a_public_name_there_are_directives_and_no_chat()
    {
        await using var server = await Server.StartAsync(PublicSettings);
        foreach (var path in new[] { "/", "/v3/directline/conversations", "/v3/directline/tokens/generate", "/chat" })
        {
            (await GetAsync(server, path, "bot.example.vn")).Status.ShouldBe(HttpStatusCode.NotFound);
            (await GetAsync(server, path, "bot.example.vn", HttpMethod.Post)).Status.ShouldBe(HttpStatusCode.NotFound);
        }

        (await GetAsync(server, "/directives/10-CT-CTUBND", "bot.example.vn")).Status.ShouldBe(HttpStatusCode.OK);
        (await GetAsync(server, "/privacy", "bot.example.vn")).Body.ShouldContain("30 ngày");
        (await GetAsync(server, "/terms?lang=en", "bot.example.vn")).Body.ShouldContain("Terms of use");
        (await GetAsync(server, "/directives", "evil.example")).Status.ShouldBe(HttpStatusCode.MisdirectedRequest);
        (await GetAsync(server, "/api/messages", "bot.example.vn", HttpMethod.Post)).Status.ShouldBe(HttpStatusCode.Unauthorized);

        // Whoever watches it calls it by any name, and learns nothing but yes or no.
        using var watched = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/health/ready"));
        watched.Headers.Host = "10.0.0.4";
        watched.Headers.Add("X-Forwarded-For", "203.0.113.5");
        using var health = await server.Http.SendAsync(watched);
        (await health.Content.ReadAsStringAsync()).ShouldNotContain("note");
    }

    [Fact]
    public async Task Without_a_public_name_a_channel_gets_no_pages()
    {
        await using var server = await Server.StartAsync(PublicSettings[1..]);
        (await GetAsync(server, "/directives", "anything")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await GetAsync(server, "/", "anything")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("Web:PublicUrl=https://bot.example.vn", "Web:PublicUrl needs Bot:AppId")]
    [InlineData("Web:Port=0", "Web:Port must be 1 to 65535")]
    [InlineData("Web:Organization=", "Web:Organization must have")]
    [InlineData("Conversations:TextLimit=5", "Conversations:TextLimit must be 200 to 8000")]
    [InlineData("Bot:AppId=x", "Bot:AppId must be a GUID")]
    [InlineData("Bot:Cloud=Mars", "Mars")]
    [InlineData("Bot:AllowLocalAnonymous=true", "for Development only")]
    [InlineData("Bot:ClientSecret=x", "A credential needs Bot:AppId")]
    public async Task A_wrong_setting_is_named_with_its_rule_and_the_program_ends(string setting, string message)
    {
        var (exitCode, _, errors) = await Server.RunAsync("--set", setting);
        exitCode.ShouldBe(1);
        errors.ShouldContain(message);
    }

    [Theory]
    [InlineData("Keys:Certificate=", "The key files need a protector")]
    [InlineData("Keys:CertificatePassword=wrong", "does not open")]
    [InlineData("Storage:KeyFolder=data/keys", "Storage:KeyFolder leads to")]
    [InlineData("Audit:AnchorFile=data/audit-anchors.txt", "Audit:AnchorFile leads to")]
    public async Task Outside_Development_it_does_not_work_with_keys_that_lie_open_or_among_the_data(string setting, string message)
    {
        foreach (var command in new string[][] { [], ["questions"] })
        {
            var (exitCode, _, errors) = await Server.RunAsync([.. command, "--set", setting]);
            exitCode.ShouldBe(1);
            errors.ShouldContain(message);
        }
    }

    [Fact]
    public async Task The_keys_are_rotated_while_it_runs()
    {
        await using var server = await Server.StartAsync();
        var before = Keys(server);

        (await server.CommandAsync("keys", "rewrap", "--yes")).ShouldBe(0);
        (await server.CommandAsync("keys", "discard", "--yes")).ShouldBe(0);
        (await server.CommandAsync("keys", "show")).ShouldBe(0);

        Keys(server).ShouldHaveSingleItem().ShouldNotBe(before.ShouldHaveSingleItem());
        await RecordedAsync(server, "KeysRewrapped  system:operator  begun", "KeysRewrapped  system:operator  done: ", "KeysDiscarded  system:operator  1: ");
        await server.KillAsync();
        await server.StartAgainAsync();
        (await GetAsync(server, "/directives/10-CT-CTUBND", "localhost")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_command_line_ends_with_2_and_points_to_the_help()
    {
        var (exitCode, _, errors) = await Server.RunAsync("nosuchcommand");
        exitCode.ShouldBe(2);
        errors.ShouldContain("--help");
    }

    // The running server takes what a command wrote into the chain.
    private static async Task RecordedAsync(Server server, params string[] records)
    {
        var began = TimeProvider.System.GetTimestamp();
        for (var shown = ""; !records.All(record => shown.Contains(record, StringComparison.Ordinal));)
        {
            TimeProvider.System.GetElapsedTime(began).ShouldBeLessThan(TimeSpan.FromMinutes(3), $"The audit has not all of it: {shown}");
            (var exitCode, shown) = await server.ShownAsync("audit", "show");
            exitCode.ShouldBe(0);
        }
    }

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(Server server, string path, string host, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(server.Address, path));
        request.Headers.Host = host;
        if (method == HttpMethod.Post) request.Content = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await server.Http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string[] Keys(Server server) => Directory.GetFiles(Path.Combine(server.Folder, "apart", "keys"), "key-*.xml", SearchOption.AllDirectories);

    private static IEnumerable<IPAddress> Outside() => NetworkInterface.GetAllNetworkInterfaces()
        .Where(network => network.OperationalStatus == OperationalStatus.Up)
        .SelectMany(network => network.GetIPProperties().UnicastAddresses)
        .Select(address => address.Address)
        .Where(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));

    private static async Task ConnectAsync(IPAddress address, int port)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address, port);
    }
}
