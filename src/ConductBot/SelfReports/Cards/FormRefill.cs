using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports.Cards;

/// <summary>A form that is shown once more.</summary>
/// <param name="Draft">Its draft, which it keeps.</param>
/// <param name="Values">What stood in it.</param>
/// <param name="Lead">Why.</param>
internal sealed record FormRefill(string Draft, IReadOnlyDictionary<string, FieldValue> Values, string Lead);
