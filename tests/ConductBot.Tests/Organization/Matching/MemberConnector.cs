using System.Text.Json;
using ConductBot.Protocol.Connector;
using ConductBot.Protocol.Schema;

namespace ConductBot.Tests.Organization.Matching;

/// <summary>A connector that is only asked for members.</summary>
internal sealed class MemberConnector : IConnector
{
    public int Asked { get; private set; }

    public MemberOutcome Answer { get; set; } = new MemberOutcome.Rejected(RejectReason.NoSuchMember, "");

    public static MemberOutcome Member(string signInName, string role = "user") => new MemberOutcome.Found(new ChannelAccount
    {
        Extensions = new Dictionary<string, JsonElement> { ["userPrincipalName"] = JsonSerializer.SerializeToElement(signInName), ["userRole"] = JsonSerializer.SerializeToElement(role) },
    });

    public ValueTask<MemberOutcome> MemberAsync(ConversationReference conversation, string userId, CancellationToken cancellationToken)
    {
        Asked++;
        return ValueTask.FromResult(Answer);
    }

    public ValueTask<SendOutcome> SendAsync(Activity activity, string key, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<SendOutcome> UpdateAsync(Activity activity, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<SendOutcome> DeleteAsync(ConversationReference message, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<CreateOutcome> CreateConversationAsync(NewConversation conversation, CancellationToken cancellationToken) => throw new NotSupportedException();

    public ValueTask<MembersOutcome> MembersAsync(ConversationReference conversation, MembersPage page, CancellationToken cancellationToken) => throw new NotSupportedException();
}
