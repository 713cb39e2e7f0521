using System.Text.RegularExpressions;
using ConductBot.Organization;
using ConductBot.SelfReports.Cards;
using ConductBot.Shared;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Reminders;

namespace ConductBot.Tests.SelfReports.Chat;

/// <summary>The sample office with reports of a violation, filed with words that are found nowhere else.</summary>
internal sealed partial class ConfidentialOffice : IAsyncDisposable
{
    public const string Words = "bạchtuộcxanh9731";
    public const string Place = "khotàngmật4402";

    public static readonly (string, string)[] Seen = [("f-place", Place), ("f-kind", "harassment"), ("f-about", $"Nhận {Words} của dân")];

    public ConfidentialOffice(params string[] moreReceivers) => Organize(person => moreReceivers.Contains(person.Id) ? person with { Roles = [.. person.Roles, new RoleGrant(Role.ReportReceiver, "vi-pham")] } : person);

    public TaskOffice Office { get; } = new();

    public void Organize(Func<Person, Person> change)
    {
        var sample = new Broadcasts.Office().Current;
        Office.Organize(new OrganizationSnapshot(Office.Current.Version + 1, sample.Units, [.. sample.People.Select(change)]));
    }

    /// <summary>Files without a name; the code.</summary>
    public async Task<string> FileNamelessAsync(string person = "staff")
    {
        await Office.SayAsync(person, "báo cáo ẩn danh");
        return CodeIn(await Office.PressAsync(person, Office.LastCard!, ReportVerbs.GiveNameless, Seen));
    }

    /// <summary>Files with a name; what is said.</summary>
    public async Task<string> FileNamedAsync(string person = "staff", params (string, string)[] more)
    {
        await Office.SayAsync(person, "em báo cáo vi phạm");
        await Office.PressAsync(person, Office.LastCard!, Hidden(ReportVerbs.Named));
        return await Office.PressAsync(person, Office.LastCard!, Hidden(ReportVerbs.File), [.. Seen, .. more]);
    }

    public static string Hidden(string verb) => ReportVerbs.Of(verb, true);

    public static string CodeIn(string text) => Code().Match(text) is { Success: true } match ? match.Value : throw new InvalidOperationException($"There is no code in: {text}");

    public Task<IReadOnlyList<OpenedRow>> RowsAsync() => OpenedRows.AllAsync(Office.Scan, Office.Records);

    public ValueTask DisposeAsync() => Office.DisposeAsync();

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}")]
    private static partial Regex Code();
}
