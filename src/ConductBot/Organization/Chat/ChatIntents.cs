using ConductBot.Organization.Importing;

namespace ConductBot.Organization.Chat;

/// <summary>Reads an intent out of a message: only of the whole of it, so that no question about the texts is taken.</summary>
internal static class ChatIntents
{
    private static readonly Dictionary<string, ChatIntent> Phrases = new(StringComparer.Ordinal)
    {
        ["toi la ai"] = ChatIntent.WhoAmI,
        ["em la ai"] = ChatIntent.WhoAmI,
        ["ho so cua toi"] = ChatIntent.WhoAmI,
        ["ho so"] = ChatIntent.WhoAmI,
        ["thong tin cua toi"] = ChatIntent.WhoAmI,
        ["toi thuoc don vi nao"] = ChatIntent.WhoAmI,
        ["quyen cua toi"] = ChatIntent.WhoAmI,
        ["my profile"] = ChatIntent.WhoAmI,
        ["profile"] = ChatIntent.WhoAmI,
        ["who am i"] = ChatIntent.WhoAmI,
        ["lich nghi"] = ChatIntent.MyLeave,
        ["lich nghi cua toi"] = ChatIntent.MyLeave,
        ["lich nghi phep cua toi"] = ChatIntent.MyLeave,
        ["huy nghi"] = ChatIntent.MyLeave,
        ["huy nghi phep"] = ChatIntent.MyLeave,
        ["huy lich nghi"] = ChatIntent.MyLeave,
        ["toi di lam lai"] = ChatIntent.MyLeave,
        ["my leave"] = ChatIntent.MyLeave,
        ["cancel leave"] = ChatIntent.MyLeave,
        ["cancel my leave"] = ChatIntent.MyLeave,
        ["ai dang nghi"] = ChatIntent.WhoIsAway,
        ["ai nghi"] = ChatIntent.WhoIsAway,
        ["hom nay ai nghi"] = ChatIntent.WhoIsAway,
        ["ai nghi hom nay"] = ChatIntent.WhoIsAway,
        ["ai vang mat"] = ChatIntent.WhoIsAway,
        ["who is away"] = ChatIntent.WhoIsAway,
        ["who is away today"] = ChatIntent.WhoIsAway,
        ["ai chua khop"] = ChatIntent.Unmatched,
        ["nguoi chua khop"] = ChatIntent.Unmatched,
        ["who is unmatched"] = ChatIntent.Unmatched,
    };

    public static ChatIntent? Of(string text) => text.Length <= 40 && Phrases.TryGetValue(Folding.Of(text), out var intent) ? intent : null;
}
