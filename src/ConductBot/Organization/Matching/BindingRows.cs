using ConductBot.Reminders.Calendar;
using ConductBot.Storage;
using ConductBot.Storage.Records;

namespace ConductBot.Organization.Matching;

/// <summary>
/// Who is bound to which account. Table <c>people</c>: in an account's partition the row <c>binding</c>, a hint written first; in the partition <c>who!person</c> the row
/// <c>account</c>, the authority, inserted once. Table <c>organization</c>, partition <c>unmatched</c>: who wrote and is unknown, a row each, at most one write a day.
/// </summary>
internal sealed class BindingRows(RecordStore records, TimeProvider time)
{
    internal const string Binding = "binding";
    private const string People = "people";
    private const string Organization = "organization";
    private const string Unmatched = "unmatched";
    private const string Account = "account";
    private const int UnmatchedDays = 60;
    internal static readonly RecordKind<AccountBinding> BindingKind = new(People, "account-binding", MatchingJson.Default.AccountBinding);
    private static readonly RecordKind<BoundAccount> AccountKind = new(People, "bound-account", MatchingJson.Default.BoundAccount);
    private static readonly RecordKind<UnmatchedContact> UnmatchedKind = new(Organization, "unmatched-contact", MatchingJson.Default.UnmatchedContact);

    /// <summary>The person an account is bound to, or null.</summary>
    public async ValueTask<string?> PersonOfAsync(string key, CancellationToken cancellationToken) =>
        await records.ReadAsync(BindingKind, StorageKey.Of(key), Binding, cancellationToken) is { } hint && await AccountOfAsync(hint.Value.PersonId, cancellationToken) == key ? hint.Value.PersonId : null;

    /// <summary>The account a person is bound to, or null.</summary>
    public async ValueTask<string?> AccountOfAsync(string personId, CancellationToken cancellationToken) =>
        (await records.ReadAsync(AccountKind, Who(personId), Account, cancellationToken))?.Value.Key;

    /// <summary>Binds; false when the person is bound to another account. The same may be repeated.</summary>
    public async ValueTask<bool> BindAsync(string key, string personId, CancellationToken cancellationToken)
    {
        await records.WriteAsync(new RecordBatch(People, StorageKey.Of(key)).Upsert(BindingKind, Binding, new AccountBinding(personId)), cancellationToken);
        await records.WriteAsync(new RecordBatch(People, Who(personId)).Insert(AccountKind, Account, new BoundAccount(key, time.GetUtcNow())), cancellationToken);
        return await AccountOfAsync(personId, cancellationToken) == key;
    }

    /// <summary>Notes somebody unknown.</summary>
    public async ValueTask NoteAsync(string key, UnmatchedContact contact, CancellationToken cancellationToken)
    {
        var row = StorageKey.Of(key);
        var before = await records.ReadAsync(UnmatchedKind, Unmatched, row, cancellationToken);
        if (before is not null && before.Value.Reason == contact.Reason && VietnamClock.DayOf(before.Value.Last) == VietnamClock.DayOf(contact.Last)) return;
        await records.WriteAsync(new RecordBatch(Organization, Unmatched).Upsert(UnmatchedKind, row, contact), cancellationToken);
    }

    /// <summary>Takes somebody off the list who is known now.</summary>
    public async ValueTask ForgetAsync(string key, CancellationToken cancellationToken)
    {
        if (await records.ReadAsync(UnmatchedKind, Unmatched, StorageKey.Of(key), cancellationToken) is { } noted) await records.WriteAsync(new RecordBatch(Organization, Unmatched).Delete(noted), cancellationToken);
    }

    /// <summary>Everybody who wrote and is unknown, the newest first.</summary>
    public async ValueTask<IReadOnlyList<UnmatchedContact>> UnmatchedAsync(CancellationToken cancellationToken)
    {
        var all = new List<UnmatchedContact>();
        await foreach (var contact in records.ReadAllAsync(UnmatchedKind, UnmatchedKind.All(Unmatched), cancellationToken)) all.Add(contact.Value);
        return [.. all.OrderByDescending(contact => contact.Last)];
    }

    /// <summary>Deletes who has not written for sixty days.</summary>
    public async ValueTask SweepAsync(CancellationToken cancellationToken)
    {
        var oldest = time.GetUtcNow().AddDays(-UnmatchedDays);
        await foreach (var contact in records.ReadAllAsync(UnmatchedKind, UnmatchedKind.All(Unmatched), cancellationToken))
        {
            if (contact.Value.Last < oldest) await records.WriteAsync(new RecordBatch(Organization, Unmatched).Delete(contact), cancellationToken);
        }
    }

    internal static string Who(string personId) => StorageKey.Of("who", personId.ToLowerInvariant());
}
