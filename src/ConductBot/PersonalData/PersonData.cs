using System.Text.Json.Nodes;
using ConductBot.Answers.Presenting;
using ConductBot.Audit;
using ConductBot.Conversations;
using ConductBot.Organization;
using ConductBot.PersonalData.Exporting;
using ConductBot.Reminders.Calendar;

namespace ConductBot.PersonalData;

/// <summary>Gives out what the program has about one person: to the person by a link, to the administrator by a command. Each time is on record before anything is given.</summary>
public sealed class PersonData
{
    /// <summary>Where the files are served, below the address that links begin with.</summary>
    public const string Folder = "person/data";

    private readonly PersonExport _export;
    private readonly PersonAudit _audit;
    private readonly (IOrganization Organization, TimeProvider Time) _with;
    private readonly (PersonTokens? Tokens, AnswerLinks Links) _links;

    internal PersonData(PersonExport export, PersonAudit audit, (IOrganization Organization, TimeProvider Time) with, (PersonTokens? Tokens, AnswerLinks Links) links) => (_export, _audit, _with, _links) = (export, audit, with, links);

    /// <summary>A link for the person, good for a quarter of an hour; null where nothing is served that people can reach.</summary>
    internal Uri? LinkTo(string person) => _links.Tokens is { } tokens ? _links.Links.At($"{Folder}/{tokens.Issue(person)}.json") : null;

    /// <summary>How much there is of what, in a line.</summary>
    internal async ValueTask<string> SummaryAsync(string person, Language language, CancellationToken cancellationToken) => PersonExport.Summary(await _export.OfAsync(person, cancellationToken), language);

    /// <summary>The file behind a token; null for a token that is not ours or is over, and for somebody who is not here any more.</summary>
    public async ValueTask<byte[]?> OpenAsync(string token, CancellationToken cancellationToken)
    {
        if (_links.Tokens?.Read(token) is not { } person || _with.Organization.Current.Person(person)?.IsHereOn(VietnamClock.DayOf(_with.Time.GetUtcNow())) != true) return null;
        await _audit.RecordAsync(person, AuditAct.Exported, person, cancellationToken);
        return PersonExport.File(await _export.OfAsync(person, cancellationToken));
    }

    /// <summary>The file and its summary, for the administrator.</summary>
    public async ValueTask<(byte[] File, string Summary)> ExportAsync(string person, CancellationToken cancellationToken)
    {
        await _audit.RecordAsync(person, AuditAct.Exported, AuditTrail.Operator, cancellationToken);
        var export = await _export.OfAsync(person, cancellationToken);
        return (PersonExport.File(export), $"{PersonExport.Summary(export, Language.Vietnamese)}. / {PersonExport.Summary(export, Language.English)}.");
    }
}
