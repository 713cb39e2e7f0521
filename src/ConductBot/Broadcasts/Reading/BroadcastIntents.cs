using ConductBot.Organization.Importing;

namespace ConductBot.Broadcasts.Reading;

/// <summary>Reads an intent out of a message: only of the whole of it, so that no question about the texts is taken.</summary>
internal static class BroadcastIntents
{
    private static readonly Dictionary<string, BroadcastIntent> Phrases = new(StringComparer.Ordinal)
    {
        ["loi nhac da gui"] = BroadcastIntent.List,
        ["loi nhac toi da gui"] = BroadcastIntent.List,
        ["cac loi nhac da gui"] = BroadcastIntent.List,
        ["xem loi nhac da gui"] = BroadcastIntent.List,
        ["loi nhac da hen"] = BroadcastIntent.List,
        ["danh sach loi nhac"] = BroadcastIntent.List,
        ["danh sach loi nhac da gui"] = BroadcastIntent.List,
        ["ket qua loi nhac"] = BroadcastIntent.List,
        ["sent reminders"] = BroadcastIntent.List,
        ["my sent reminders"] = BroadcastIntent.List,
        ["reminders i sent"] = BroadcastIntent.List,
        ["huy loi nhac"] = BroadcastIntent.Cancel,
        ["huy loi nhac da gui"] = BroadcastIntent.Cancel,
        ["huy loi nhac da hen"] = BroadcastIntent.Cancel,
        ["huy cac loi nhac"] = BroadcastIntent.Cancel,
        ["dung loi nhac"] = BroadcastIntent.Cancel,
        ["ngung loi nhac"] = BroadcastIntent.Cancel,
        ["thu hoi loi nhac"] = BroadcastIntent.Cancel,
        ["cancel reminder"] = BroadcastIntent.Cancel,
        ["cancel the reminder"] = BroadcastIntent.Cancel,
        ["cancel reminders"] = BroadcastIntent.Cancel,
        ["stop the reminder"] = BroadcastIntent.Cancel,
    };

    public static BroadcastIntent? Of(string text) => text.Length <= 40 && Phrases.TryGetValue(Folding.Of(text), out var intent) ? intent : null;
}
