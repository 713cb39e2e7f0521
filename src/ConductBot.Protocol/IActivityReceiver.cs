using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol;

/// <summary>What a bot does with an activity that the endpoint has let in: stores it durably; the work follows off the request.</summary>
public interface IActivityReceiver
{
    /// <summary>Returns once the activity is durably accepted (or is known already). Never waits for the answer to it.</summary>
    ValueTask<AcceptOutcome> AcceptAsync(Activity activity, CancellationToken cancellationToken);
}
