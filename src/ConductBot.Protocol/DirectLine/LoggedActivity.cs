using System.Globalization;
using ConductBot.Protocol.Schema;

namespace ConductBot.Protocol.DirectLine;

/// <summary>An activity and its position in the transcript.</summary>
public sealed record LoggedActivity(long Position, Activity Activity)
{
    /// <summary>The id of the activity at a position, from 1: <c>conversation|0000001</c>.</summary>
    public static string IdOf(string conversationId, long position) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{position:0000000}");
}
