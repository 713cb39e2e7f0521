namespace ConductBot.Deliveries.Delivering;

/// <summary>Messages that are claimed and sent together: to different people, and no more deliveries in all than one message may carry, so that their changes fit a batch.</summary>
internal sealed class MessageGroup
{
    private readonly List<PreparedMessage> _messages = [];

    public int Count => _messages.Count;

    /// <summary>Whether one of them goes to this person.</summary>
    public bool Holds(string recipient) => _messages.Exists(one => one.Carried[0].Value.Delivery.Id.Recipient == recipient);

    /// <summary>Whether a message about so many deliveries fits in.</summary>
    public bool HasRoomFor(int deliveries) => _messages.Sum(one => one.Carried.Count + one.Withdrawn.Count) + deliveries <= DueDeliveries.Most;

    public void Add(PreparedMessage message) => _messages.Add(message);

    /// <summary>All of them; the group is empty then.</summary>
    public IReadOnlyList<PreparedMessage> Take()
    {
        var all = _messages.ToList();
        _messages.Clear();
        return all;
    }
}
