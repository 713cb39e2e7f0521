using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace ConductBot.Answers.Presenting;

/// <summary>
/// A card that was drawn, to be drawn again for another turn: all of it is the same but the marks of the turn on its buttons. Filling them in costs a copy; drawing it anew more than finding
/// the answer in memory.
/// </summary>
internal sealed class CardStencil
{
    private readonly byte[] _json;
    private readonly List<(int At, int Mark)> _places = [];

    /// <param name="card">The card as it was drawn.</param>
    /// <param name="marks">The turn's marks, as they stand in it.</param>
    public CardStencil(JsonElement card, IReadOnlyList<string> marks)
    {
        _json = JsonMarshal.GetRawUtf8Value(card).ToArray();
        for (var mark = 0; mark < marks.Count; mark++)
        {
            var bytes = Encoding.ASCII.GetBytes(marks[mark]);
            for (var from = 0; _json.AsSpan(from).IndexOf(bytes) is >= 0 and var at; from += at + bytes.Length) _places.Add((from + at, mark));
        }
    }

    /// <summary>The card for a turn with these marks, each as long as the one in its place.</summary>
    public JsonElement Fill(IReadOnlyList<string> marks)
    {
        var json = _json.ToArray();
        foreach (var (at, mark) in _places) Encoding.ASCII.GetBytes(marks[mark], json.AsSpan(at));

        // The document keeps the bytes: nobody else has them. It holds nothing rented, so it need not be disposed of.
        var read = new Utf8JsonReader(json);
        return JsonElement.ParseValue(ref read);
    }
}
