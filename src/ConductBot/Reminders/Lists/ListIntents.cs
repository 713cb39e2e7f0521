using ConductBot.Organization.Importing;

namespace ConductBot.Reminders.Lists;

/// <summary>Reads which list a message asks for: only of the whole of it, so that no question about the texts is taken.</summary>
internal static class ListIntents
{
    private static readonly Dictionary<string, ListKind> Phrases = new(StringComparer.Ordinal)
    {
        ["viec cua toi"] = ListKind.Mine,
        ["viec cua em"] = ListKind.Mine,
        ["viec cua minh"] = ListKind.Mine,
        ["cong viec cua toi"] = ListKind.Mine,
        ["nhiem vu cua toi"] = ListKind.Mine,
        ["danh sach viec"] = ListKind.Mine,
        ["danh sach viec cua toi"] = ListKind.Mine,
        ["xem viec cua toi"] = ListKind.Mine,
        ["viec toi phai lam"] = ListKind.Mine,
        ["viec can lam"] = ListKind.Mine,
        ["viec can lam cua toi"] = ListKind.Mine,
        ["viec hom nay"] = ListKind.Mine,
        ["viec hom nay cua toi"] = ListKind.Mine,
        ["hom nay toi co viec gi"] = ListKind.Mine,
        ["toi co viec gi"] = ListKind.Mine,
        ["toi con viec gi"] = ListKind.Mine,
        ["my tasks"] = ListKind.Mine,
        ["show my tasks"] = ListKind.Mine,
        ["tasks"] = ListKind.Mine,
        ["todo"] = ListKind.Mine,
        ["viec da giao"] = ListKind.Given,
        ["viec toi da giao"] = ListKind.Given,
        ["viec toi giao"] = ListKind.Given,
        ["cac viec da giao"] = ListKind.Given,
        ["cac viec toi da giao"] = ListKind.Given,
        ["xem viec da giao"] = ListKind.Given,
        ["danh sach viec da giao"] = ListKind.Given,
        ["nhiem vu da giao"] = ListKind.Given,
        ["tien do viec da giao"] = ListKind.Given,
        ["theo doi viec da giao"] = ListKind.Given,
        ["tasks i gave"] = ListKind.Given,
        ["given tasks"] = ListKind.Given,
        ["tasks i have given"] = ListKind.Given,
        ["viec cua phong"] = ListKind.Unit,
        ["viec cua don vi"] = ListKind.Unit,
        ["viec cua phong toi"] = ListKind.Unit,
        ["viec cua don vi toi"] = ListKind.Unit,
        ["viec phong"] = ListKind.Unit,
        ["viec trong phong"] = ListKind.Unit,
        ["viec cua so"] = ListKind.Unit,
        ["cong viec cua phong"] = ListKind.Unit,
        ["unit tasks"] = ListKind.Unit,
        ["tasks of my unit"] = ListKind.Unit,
        ["my unit s tasks"] = ListKind.Unit,
    };

    public static ListKind? Of(string text) => text.Length <= 60 && Phrases.TryGetValue(Folding.Of(text), out var kind) ? kind : null;
}
