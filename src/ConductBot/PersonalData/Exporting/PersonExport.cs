using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.Reminders.Calendar;

namespace ConductBot.PersonalData.Exporting;

/// <summary>Everything about one person that the person may get, as JSON of a format of its own: what the person wrote, got and is to do. What others wrote about them in confidence is not in it, and it says so.</summary>
internal sealed class PersonExport(PersonAccounts accounts, ExportedReports reports, ExportedWork work, ExportedTraces traces, TimeProvider time)
{
    /// <summary>The format's name.</summary>
    public const string Format = "conductbot-person";

    /// <summary>Its version: one more when something is renamed or taken out.</summary>
    public const int Version = 1;

    // A file, never part of a page.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The export, made now.</summary>
    public async ValueTask<JsonObject> OfAsync(string person, CancellationToken cancellationToken) => new()
    {
        ["format"] = Format,
        ["version"] = Version,
        ["made"] = Time(time.GetUtcNow()),
        ["notIncluded"] = new JsonObject
        {
            ["vi"] = "Không gồm: báo cáo do người khác gửi về người này, ghi chú riêng của người nhận báo cáo, nội dung việc và lời nhắc do người khác soạn cho người khác, nhật ký ai đã xem báo cáo nào của người khác, bản sao lưu cơ sở dữ liệu, và dữ liệu mà kênh trò chuyện (như Microsoft Teams) tự lưu.",
            ["en"] = "Not included: reports that others filed about this person, receivers' own notes, what others wrote for others, who read whose reports, backups of the database, and what the chat channel (such as Microsoft Teams) keeps itself.",
        },
        ["person"] = Who(person),
        ["reports"] = await reports.OfAsync(person, cancellationToken),
        ["tasksToDo"] = await work.ToDoAsync(person, cancellationToken),
        ["tasksGiven"] = await work.GivenAsync(person, cancellationToken),
        ["absences"] = await work.AbsencesAsync(person, cancellationToken),
        ["accounts"] = await traces.AccountsAsync(person, cancellationToken),
        ["conversations"] = await traces.ConversationsAsync(person, cancellationToken),
        ["messagesToThem"] = await traces.DeliveriesAsync(person, cancellationToken),
        ["audit"] = await traces.AuditAsync(person, cancellationToken),
    };

    /// <summary>The file.</summary>
    public static byte[] File(JsonObject export)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Indented)) export.WriteTo(writer);
        return stream.ToArray();
    }

    /// <summary>How much of what it holds, for people.</summary>
    public static string Summary(JsonObject export, Language language)
    {
        var english = language == Language.English;
        (string Section, string Vietnamese, string English)[] sections =
        [
            ("reports", "báo cáo đã gửi", "reports filed"), ("tasksToDo", "việc được giao", "tasks to do"), ("tasksGiven", "việc đã giao", "tasks given"), ("absences", "lần nghỉ", "absences"),
            ("accounts", "tài khoản trò chuyện", "chat accounts"), ("conversations", "cuộc trò chuyện", "conversations"), ("messagesToThem", "tin đã gửi đến", "messages to them"), ("audit", "bản ghi kiểm toán", "audit records"),
        ];
        return string.Join(", ", sections.Select(one => string.Create(CultureInfo.InvariantCulture, $"{(export[one.Section] as JsonArray)?.Count ?? 0} {(english ? one.English : one.Vietnamese)}")));
    }

    internal static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private JsonObject Who(string id)
    {
        var person = accounts.Person(id);
        return new JsonObject
        {
            ["id"] = id,
            ["name"] = person?.Name,
            ["title"] = person?.Title,
            ["unit"] = person?.Unit,
            ["signInName"] = person?.SignInName,
            ["entraId"] = person?.EntraId,
            ["language"] = person?.Language.ToString(),
            ["roles"] = new JsonArray([.. (person?.Roles ?? []).Select(grant => (JsonNode)$"{grant.Role} {grant.Of}".Trim())]),
            ["from"] = Day(person?.From),
            ["until"] = Day(person?.Until),
            ["isHere"] = person?.IsHereOn(VietnamClock.DayOf(time.GetUtcNow())) ?? false,
        };
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
