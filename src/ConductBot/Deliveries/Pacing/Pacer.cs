using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using ConductBot.Deliveries.Storing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ConductBot.Deliveries.Pacing;

/// <summary>
/// Lets requests to channels go no faster than they may: by conversation, and by app and tenant. Every request counts, opening a conversation too. Proactive ones wait in line, one
/// line a tenant; replies pass them and find a fifth of the pace kept.
/// </summary>
internal sealed class Pacer(IOptions<DeliveryOptions> options, DeliveryMetrics metrics, TimeProvider time, ILogger<Pacer> logger)
{
    // A chat that is free within this time is waited for; else its turn is given to others.
    private static readonly TimeSpan WorthWaiting = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan NearLimit = TimeSpan.FromSeconds(30);
    private const int NearLimitRequests = 4;
    private const int ChatsKept = 500;

    private readonly ConcurrentDictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ChatPace> _chats = new(StringComparer.Ordinal);

    // As the process before left them, by their names in the record, until they are heard of.
    private readonly Dictionary<string, ChatPace> _left = new(StringComparer.Ordinal);
    private readonly DateTimeOffset _started = time.GetUtcNow();
    private DateTimeOffset _swept = time.GetUtcNow();

    /// <summary>Whether something changed that the next process should know.</summary>
    public bool MustSave { get; private set; }

    /// <summary>Waits until a request may be made, and counts it.</summary>
    public async ValueTask<PaceAnswer> AdmitAsync(PaceRequest request, CancellationToken cancellationToken)
    {
        if (request.Tenant is not { } tenant || !options.Value.KeepPace) return PaceAnswer.Go.Instance;

        if (TryAdmit(request)) return PaceAnswer.Go.Instance;

        var line = LineOf(tenant);
        var turn = TurnOf(line, request);
        while (true)
        {
            if (await ChatAsync(line, request.Chat, cancellationToken) is { } notBefore) return notBefore;

            await turn.WaitAsync(cancellationToken);
            try
            {
                while (true)
                {
                    TimeSpan wait;
                    lock (line)
                    {
                        var now = time.GetUtcNow();
                        var chat = Chat(line, request.Chat, now);
                        if (chat.Earliest() > now) break;

                        wait = line.Pace.Earliest(request.Priority, now) - now;
                        if (wait <= TimeSpan.Zero)
                        {
                            Count(line, (chat, request.Priority), now);
                            return PaceAnswer.Go.Instance;
                        }
                    }

                    metrics.Waited(wait);
                    await DelayAsync(wait, cancellationToken);
                }
            }
            finally
            {
                turn.Release();
            }
        }
    }

    /// <summary>Counts a request that may be made at once and passes nobody who waits; false when it would have to wait.</summary>
    public bool TryAdmit(PaceRequest request)
    {
        if (request.Tenant is not { } tenant || !options.Value.KeepPace) return true;

        var line = LineOf(tenant);
        var turn = TurnOf(line, request);
        if (!turn.Wait(0)) return false;
        try
        {
            lock (line)
            {
                var now = time.GetUtcNow();
                var chat = Chat(line, request.Chat, now);
                if (chat.Earliest() > now || line.Pace.Earliest(request.Priority, now) > now) return false;

                Count(line, (chat, request.Priority), now);
                return true;
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>A request that was admitted is not made after all.</summary>
    public void TakeBack(PaceRequest request)
    {
        if (request.Tenant is not { } tenant || !_lines.TryGetValue(tenant, out var line)) return;

        lock (line)
        {
            line.Pace.TakeBack(request.Priority);
            Chat(line, request.Chat, time.GetUtcNow()).Requests.RemoveLast();
        }
    }

    /// <summary>The channel said "too many", and when to come again.</summary>
    public void Throttled(PaceRequest request, DateTimeOffset askedFor)
    {
        metrics.Throttled();
        if (request.Tenant is not { } tenant || !_lines.TryGetValue(tenant, out var line)) return;

        lock (line)
        {
            var now = time.GetUtcNow();
            var chat = Chat(line, request.Chat, now);
            if (askedFor > chat.BlockedUntil) chat.BlockedUntil = askedFor;
            line.Pace.Factor = line.Pace.Factor.At(now).Lowered(request.Chat, askedFor, now);
            MustSave = true;
            logger.Slower(line.Pace.Factor.Share);
        }
    }

    /// <summary>What the next process should know.</summary>
    public PaceRecord Save()
    {
        var tenants = new Dictionary<string, TenantPaceRecord>(StringComparer.Ordinal);
        var now = time.GetUtcNow();
        foreach (var (tenant, line) in _lines)
        {
            lock (line) tenants[tenant] = new TenantPaceRecord(line.Pace.Factor.Share, line.Pace.Factor.BlockedUntil, line.Pace.Factor.Changed);
        }

        lock (_chats)
        {
            MustSave = false;
            var near = new Dictionary<string, IReadOnlyList<long>>(StringComparer.Ordinal);
            foreach (var (name, pace) in NearLimits(_left, now)) near[name] = pace.Requests.Since(now - ChatLimits.Longest);
            foreach (var (chat, pace) in NearLimits(_chats, now)) near[NameOf(chat)] = pace.Requests.Since(now - ChatLimits.Longest);
            return new PaceRecord(tenants, near);
        }
    }

    /// <summary>Takes over what the process before left.</summary>
    public void Load(PaceRecord record)
    {
        foreach (var (tenant, left) in record.Tenants)
        {
            var pace = new TenantPace(options.Value.RequestsPerSecond, _started) { Factor = TenantFactor.Usual with { Share = left.Factor, Changed = left.Changed, BlockedUntil = left.BlockedUntil } };
            _lines[tenant] = new Line(pace);
        }

        lock (_chats)
        {
            foreach (var (name, requests) in record.Chats)
            {
                var chat = new ChatPace();
                foreach (var ticks in requests) chat.Requests.Add(new DateTimeOffset(ticks, TimeSpan.Zero));
                _left[name] = chat;
            }
        }
    }

    private static IEnumerable<KeyValuePair<string, ChatPace>> NearLimits(Dictionary<string, ChatPace> chats, DateTimeOffset now) =>
        chats.Where(chat => chat.Value.Requests.Earliest(NearLimitRequests, NearLimit) > now).OrderByDescending(chat => chat.Value.Requests.Count).Take(ChatsKept);

    private static void Forget(Dictionary<string, ChatPace> chats, DateTimeOffset now)
    {
        foreach (var old in chats.Where(one => one.Value.IsForgotten(now)).Select(one => one.Key).ToList()) chats.Remove(old);
    }

    private Line LineOf(string tenant) => _lines.GetOrAdd(tenant, _ => new Line(new TenantPace(options.Value.RequestsPerSecond, _started)));

    private static SemaphoreSlim TurnOf(Line line, PaceRequest request) => request.Priority == PacePriority.Reply ? line.Replies : line.Proactive;

    private static void Count(Line line, (ChatPace Chat, PacePriority Priority) request, DateTimeOffset now)
    {
        line.Pace.Add(request.Priority, now);
        request.Chat.Requests.Add(now);
    }

    // Null: the chat may be written to now.
    private async ValueTask<PaceAnswer.NotBefore?> ChatAsync(Line line, string chat, CancellationToken cancellationToken)
    {
        while (true)
        {
            DateTimeOffset now, earliest;
            lock (line)
            {
                now = time.GetUtcNow();
                earliest = Chat(line, chat, now).Earliest();
            }

            if (earliest <= now) return null;
            if (earliest - now > WorthWaiting) return new PaceAnswer.NotBefore(earliest);

            metrics.Waited(earliest - now);
            await DelayAsync(earliest - now, cancellationToken);
        }
    }

    // A chat belongs to one tenant, so the line's lock guards it; the dictionary has its own.
    private ChatPace Chat(Line line, string chat, DateTimeOffset now)
    {
        System.Diagnostics.Debug.Assert(Monitor.IsEntered(line), "The line's lock guards its chats.");
        lock (_chats)
        {
            if (now - _swept > Sweep)
            {
                _swept = now;
                Forget(_chats, now);
                Forget(_left, now);
            }

            if (!_chats.TryGetValue(chat, out var pace)) _chats[chat] = pace = _left.Remove(NameOf(chat), out var left) ? left : new ChatPace();
            return pace;
        }
    }

    // Short, and no id of a person or conversation.
    private static string NameOf(string chat) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(chat)), 0, 16)[..22];

    private Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken) =>
        Task.Delay(wait < TimeSpan.FromMilliseconds(1) ? TimeSpan.FromMilliseconds(1) : wait, time, cancellationToken);

    private sealed class Line(TenantPace pace)
    {
        public TenantPace Pace { get; } = pace;

        public SemaphoreSlim Proactive { get; } = new(1);

        public SemaphoreSlim Replies { get; } = new(1);
    }
}
