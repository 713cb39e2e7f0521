using System.Collections.Concurrent;
using System.Text.Json;
using ConductBot.Conversations.References;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;
using ConductBot.Reminders.Calendar;

namespace ConductBot.Organization.Matching;

/// <summary>
/// Tells who of the organisation writes. On first contact the account is bound to the person: by Entra id, else by the sign-in name that the connector gives. Who stays unknown
/// is on the administrator's list.
/// </summary>
internal sealed class PersonMatcher(IOrganization organization, BindingRows bindings, IConnector connector, IEnumerable<IPersonReturn> returns, TimeProvider time)
{
    private const int Most = 50_000;
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(5);

    // A person waits for an answer meanwhile.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private readonly ConcurrentDictionary<string, string> _bound = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (DateTimeOffset At, long Version, UnknownReason Reason)> _unknown = new(StringComparer.Ordinal);

    /// <summary>Who sent an activity.</summary>
    /// <param name="activity">As it came in, its sender vouched for by the channel.</param>
    /// <param name="key">The turn's or press's person id.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async ValueTask<WhoOutcome> WhoAsync(Activity activity, string key, CancellationToken cancellationToken)
    {
        var current = organization.Current;
        var day = VietnamClock.DayOf(time.GetUtcNow());
        var facts = new ContactFacts(key, activity.From?.DirectLineClaims?.GetValueOrDefault(ChatIdentity.Claim), activity.From?.AadObjectId, null);
        if (PersonMatch.Of(facts, null, current, day) is { } told) return told;

        // Nothing is read for somebody who was found to be in no list a moment ago.
        if (!_bound.ContainsKey(key) && IsUnknown(key, current) is { } stranger) return stranger;
        var bound = await BoundAsync(key, cancellationToken);
        if (bound is not null && PersonMatch.Of(facts, bound, current, day) is { } known) return known;
        if (IsUnknown(key, current) is { } unknown) return unknown;

        var (name, asked) = await SignInNameAsync(activity, cancellationToken);
        var outcome = !asked ? new WhoOutcome.Unknown(UnknownReason.NotAsked)
            : PersonMatch.Of(facts with { SignInName = name }, null, current, day) ?? new WhoOutcome.Unknown(UnknownReason.NotListed);
        if (outcome is WhoOutcome.Known match && !await BindAsync(key, match.Person, cancellationToken)) outcome = new WhoOutcome.Unknown(UnknownReason.AnotherAccount);
        if (outcome is WhoOutcome.Unknown { Reason: var reason }) await RememberAsync((key, activity, name), (current.Version, reason), cancellationToken);
        return outcome;
    }

    private WhoOutcome.Unknown? IsUnknown(string key, OrganizationSnapshot current) =>
        _unknown.TryGetValue(key, out var before) && before.Version == current.Version && time.GetUtcNow() - before.At < AskAgainAfter ? new WhoOutcome.Unknown(before.Reason) : null;

    private async ValueTask<string?> BoundAsync(string key, CancellationToken cancellationToken)
    {
        if (_bound.TryGetValue(key, out var known)) return known;
        if (await bindings.PersonOfAsync(key, cancellationToken) is not { } person) return null;
        if (_bound.Count >= Most) _bound.Clear();
        return _bound[key] = person;
    }

    private async ValueTask<bool> BindAsync(string key, Person person, CancellationToken cancellationToken)
    {
        // The file's own Entra id needs no binding, and one that was made before it does not count any more.
        if (person.EntraId is null && !await bindings.BindAsync(key, person.Id, cancellationToken)) return false;
        _unknown.TryRemove(key, out _);
        await bindings.ForgetAsync(key, cancellationToken);

        // What waited for the person until now finds the way.
        foreach (var waiting in returns) await waiting.ReturnedAsync(key, cancellationToken);
        return true;
    }

    private async ValueTask RememberAsync((string Key, Activity Activity, string? SignInName) contact, (long Version, UnknownReason Reason) why, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (_unknown.Count >= Most) _unknown.Clear();
        _unknown[contact.Key] = (now, why.Version, why.Reason);
        var from = contact.Activity.From;
        await bindings.NoteAsync(contact.Key, new UnmatchedContact { Name = from?.Name, SignInName = contact.SignInName, EntraId = from?.AadObjectId, Reason = why.Reason, Last = now }, cancellationToken);
    }

    /// <summary>The sign-in name as the channel knows it; null for guests and on channels without. False: the channel did not answer.</summary>
    private async ValueTask<(string? Name, bool Asked)> SignInNameAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (activity.From?.Id is not { Length: > 0 } user || !string.Equals(activity.ChannelId, ChannelIds.Teams, StringComparison.Ordinal)) return (null, true);
        var conversation = new ConversationReference { ServiceUrl = activity.ServiceUrl, ChannelId = activity.ChannelId, Conversation = activity.Conversation };
        return await MemberAsync(conversation, user, cancellationToken) switch
        {
            null => (null, false),
            MemberOutcome.Found found => (NameOf(found.Member), true),
            MemberOutcome.RetryAt => (null, false),
            MemberOutcome.Rejected { Reason: RejectReason.NoSuchMember } => (null, true),
            MemberOutcome.Rejected => (null, false),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private async ValueTask<MemberOutcome?> MemberAsync(ConversationReference conversation, string user, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await connector.MemberAsync(conversation, user, either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    // A guest brings names of another directory, which somebody outside may have chosen.
    private static string? NameOf(ChannelAccount member)
    {
        if (Text(member, "userRole") is { } role && !string.Equals(role, "user", StringComparison.OrdinalIgnoreCase)) return null;
        return Text(member, "userPrincipalName") is { Length: > 0 } name && !name.Contains("#EXT#", StringComparison.OrdinalIgnoreCase) ? name : null;
    }

    private static string? Text(ChannelAccount member, string name)
    {
        foreach (var (key, value) in member.Extensions ?? new Dictionary<string, JsonElement>())
        {
            if (string.Equals(key, name, StringComparison.OrdinalIgnoreCase) && value.ValueKind == JsonValueKind.String) return value.GetString();
        }

        return null;
    }
}
