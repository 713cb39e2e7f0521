using System.Text.Json.Nodes;
using ConductBot.Answers;
using ConductBot.Audit;
using ConductBot.Broadcasts;
using ConductBot.Broadcasts.Storing;
using ConductBot.Directives;
using ConductBot.Organization;
using ConductBot.Organization.Permissions;
using ConductBot.Reminders;
using ConductBot.Reminders.Calendar;
using ConductBot.Reminders.Proposals;
using ConductBot.Reminders.Talk;
using ConductBot.Tests.Conversations;
using ConductBot.Tests.Directives;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ConductBot.Tests.Broadcasts;

/// <summary>The sample office in which people are reminded: what it logs is looked at.</summary>
internal sealed class Hall : ChatBench
{
    private readonly Action<IServiceCollection> _more;
    private readonly (string Key, string Value)[] _settings;

    public Hall(params (string Key, string Value)[] settings)
        : this(static _ => { }, settings)
    {
    }

    private Hall(Action<IServiceCollection> more, (string Key, string Value)[] settings)
    {
        (_more, _settings) = (more, settings);
        Start();
    }

    /// <summary>One in which tasks are given too, and proposed from the shipped directives.</summary>
    public static Hall WithTasks() => new(
        static services => services.AddSingleton(new DirectiveLibrary(ShippedTexts.Library))
            .Configure<DirectivesOptions>(options => options.LibraryFolder = ShippedTexts.Folder)
            .AddTaskTalk().AddTaskProposals().AddAnswers(null).AddReminders(new ConfigurationBuilder().Build()),
        []);

    public Office Office { get; } = new();

    /// <summary>What a person asks today.</summary>
    public Asking Asking(string person) => new(Office.Current, Office.Current.Person(person), VietnamClock.DayOf(Now));

    public BroadcastStore Broadcasts => Get<BroadcastStore>();

    /// <summary>What came to a person's chat that nobody asked for, in order.</summary>
    public IReadOnlyList<string> Got(string person) => [.. World.Messages.Where(message => ChatOf(message) == person).Select(CardWords.Of)];

    /// <summary>What the bot said in a person's own conversation, in order.</summary>
    public IReadOnlyList<string> Answers(string person) => [.. World.Messages.Where(message => message.Conversation!.Id == $"a:{person}").Select(CardWords.Of)];

    /// <summary>Everybody who got something that nobody asked for.</summary>
    public IReadOnlyList<string> Reached => [.. World.Messages.Select(ChatOf).OfType<string>().Order()];

    /// <summary>Moves time and lets everything that falls due happen.</summary>
    public async Task PassAsync(TimeSpan span)
    {
        Advance(span);
        for (var i = 0; i < 5; i++)
        {
            await TickAsync();
            await QuietAsync();
            Advance(TimeSpan.FromSeconds(1));
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<(string Key, string Value)> Settings => [.. base.Settings, .. _settings];

    /// <inheritdoc/>
    protected override void Register(IServiceCollection services, IConfiguration configuration)
    {
        services.AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace)).AddSingleton<IOrganization>(Office);
        base.Register(services, configuration);
        services.AddBroadcasts(configuration.GetSection("Broadcasts"));
        _more(services);
        services.AddAudit(configuration.GetSection("Audit")).AddAuditAppender();
    }
}
