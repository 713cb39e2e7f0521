namespace ConductBot.Web.Hosting;

/// <summary>Log lines of the host.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 5001, Level = LogLevel.Information, Message =
        "Chế độ trên máy này: không đăng nhập, chỉ nghe trên máy này. Mở http://localhost:{Port} / Local mode: anonymous, listens on this machine only. Open http://localhost:{Port}")]
    public static partial void RunsLocally(this ILogger logger, int port);

    [LoggerMessage(EventId = 5002, Level = LogLevel.Information, Message =
        "Chế độ công khai tại {Url}: chỉ nhận lời gọi có ký của kênh và cho đọc văn bản; không có trang hỏi đáp. / Public mode at {Url}: signed channel calls and the readable directives only; no chat page.")]
    public static partial void RunsPublicly(this ILogger logger, Uri url);

    [LoggerMessage(EventId = 5003, Level = LogLevel.Information, Message =
        "Chế độ kênh, chưa đặt Web:PublicUrl: thẻ trả lời dẫn nguồn bằng lời, không có đường dẫn. / Channel mode without Web:PublicUrl: cards cite in words, without links.")]
    public static partial void RunsForChannel(this ILogger logger);

    [LoggerMessage(EventId = 5004, Level = LogLevel.Information, Message =
        "Chương trình trên máy này (như Agents Playground) gửi được vào http://localhost:{Port}/api/messages mà không cần mã (Bot:AllowLocalAnonymous). / Programs on this machine, such as the Agents Playground, may deliver to http://localhost:{Port}/api/messages without a token (Bot:AllowLocalAnonymous).")]
    public static partial void LetsLocalProgramsIn(this ILogger logger, int port);

    [LoggerMessage(EventId = 5010, Level = LogLevel.Warning, Message = "Not ready: {Part}. {Why}")]
    public static partial void NotReady(this ILogger logger, string part, string why);

    [LoggerMessage(EventId = 5011, Level = LogLevel.Information, Message = "Ready again: {Part}.")]
    public static partial void ReadyAgain(this ILogger logger, string part);

    [LoggerMessage(EventId = 5020, Level = LogLevel.Information, Message = "Traces and metrics are sent to the receiver named in {Setting}; they hold no words, names or ids of people.")]
    public static partial void TelemetryIsSent(this ILogger logger, string setting);

    [LoggerMessage(EventId = 5099, Level = LogLevel.Warning, Message =
        "Đồng hồ chạy thử: bây giờ là {Time}; lệnh clock dời được. / A developer's clock: it is {Time} now; the command clock moves it.")]
    public static partial void ClockIsMovable(this ILogger logger, string time);
}
