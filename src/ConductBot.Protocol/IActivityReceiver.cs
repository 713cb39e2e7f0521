using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol;

/// <summary>What a bot does with an activity that the endpoint has let in: stores it durably; the work follows off the request.</summary>
public interface IActivityReceiver
{
    /// <summary>Returns once the activity is durably accepted (or is known already). Never waits for the answer to it.</summary>
    ValueTask<AcceptOutcome> AcceptAsync(Activity activity, CancellationToken cancellationToken);

    /// <summary>
    /// Accepts an activity whose sender waits for an answer in the same call: an <c>invoke</c>, or one of <c>deliveryMode</c> <c>expectReplies</c>. Stored before it is
    /// worked on like any other. A receiver that knows no such activity leaves this as it is: then each is 501.
    /// </summary>
    ValueTask<InvokeAnswer> AnswerAsync(Activity activity, CancellationToken cancellationToken) => ValueTask.FromResult(InvokeAnswer.NotKnown);
}
