using System.CommandLine;
using System.Globalization;
using System.Net;
using ConductBot.Web.Hosting;
using ConductBot.Web.Hosting.Development;

namespace ConductBot.Web.Commands;

/// <summary><c>clock</c>: what the running developer's host shows, and moves it.</summary>
internal static class ClockCommand
{
    private static readonly string[] Times = ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-MM-dd"];

    public static Command Create()
    {
        var forward = new Option<string?>("--forward") { Description = "Tiến thêm, ví dụ 3d, 12h, 30m. / Move forward, for example 3d, 12h, 30m." };
        var to = new Option<string?>("--to") { Description = "Đến giờ Việt Nam, ví dụ \"2026-12-15 08:00\". / Move to a time in Vietnam." };
        var settings = CommandSettings.Option();
        var command = new Command("clock", "Đồng hồ của máy chủ chạy thử (chỉ khi Development:MovableClock=true). / The clock of a developer's running server.") { forward, to, settings };
        command.SetAction((parsed, cancellationToken) =>
            RunAsync(Move(parsed.GetValue(forward), parsed.GetValue(to)), parsed.GetValue(settings) ?? [], cancellationToken));
        return command;
    }

    /// <summary>What the options ask for; null for only looking.</summary>
    /// <exception cref="CommandException">Both are given, or one can't be read.</exception>
    internal static ClockMove? Move(string? forward, string? to)
    {
        if (forward is null && to is null) return null;
        if (forward is not null && to is not null) throw new CommandException("Chỉ dùng một trong hai: --forward hoặc --to. / Give --forward or --to, not both.");
        if (to is not null)
        {
            return DateTime.TryParseExact(to, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
                ? new ClockMove(null, time)
                : throw new CommandException($"Không hiểu giờ “{to}”; viết ví dụ \"2026-12-15 08:00\". / '{to}' is no time; write for example \"2026-12-15 08:00\".");
        }

        return Span(forward!) is { } by
            ? new ClockMove(by, null)
            : throw new CommandException($"Không hiểu khoảng “{forward}”; viết ví dụ 3d, 12h, 30m. / '{forward}' is no span; write for example 3d, 12h, 30m.");
    }

    private static TimeSpan? Span(string text)
    {
        if (text.Length < 2 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count) || Math.Abs(count) > 1_000_000) return null;
        return text[^1] switch
        {
            'd' => TimeSpan.FromDays(count),
            'h' => TimeSpan.FromHours(count),
            'm' => TimeSpan.FromMinutes(count),
            _ => null,
        };
    }

    private static async Task<int> RunAsync(ClockMove? move, IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var web = CommandServices.Configuration(settings).GetSection(WebOptions.Section).Get<WebOptions>() ?? new WebOptions();
        using var http = new HttpClient { BaseAddress = new Uri($"http://localhost:{web.Port}") };
        try
        {
            using var answer = move is null ? await http.GetAsync(DevelopmentClock.Path, cancellationToken) : await http.PostAsJsonAsync(DevelopmentClock.Path, move, cancellationToken);
            if (answer.StatusCode == HttpStatusCode.BadRequest) throw new CommandException("Đồng hồ chỉ lệch giờ thật tối đa 3650 ngày. / The clock goes at most 3650 days from the true time.");
            if (!answer.IsSuccessStatusCode)
                throw new CommandException("Đồng hồ của máy chủ đang chạy không dời được; chạy nó với Development:MovableClock=true trong môi trường Development. / The running server's clock can't be moved; run it with Development:MovableClock=true in the environment Development.");
            await Console.Out.WriteLineAsync(await answer.Content.ReadAsStringAsync(cancellationToken));
            return 0;
        }
        catch (HttpRequestException unreachable)
        {
            throw new CommandException($"Không có máy chủ tại http://localhost:{web.Port}. / No server answers at http://localhost:{web.Port}.", unreachable);
        }
    }
}
