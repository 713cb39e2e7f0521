using System.Buffers;
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
        // The element keeps a copy of its own, and nothing rented: it need not be disposed of.
        var rented = ArrayPool<byte>.Shared.Rent(_json.Length);
        try
        {
            var json = rented.AsSpan(0, _json.Length);
            _json.CopyTo(json);
            foreach (var (at, mark) in _places) Encoding.ASCII.GetBytes(marks[mark], json[at..]);
            return JsonElement.Parse(json);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
