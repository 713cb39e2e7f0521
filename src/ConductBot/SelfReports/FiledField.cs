using ConductBot.SelfReports.Forms;

namespace ConductBot.SelfReports;

/// <summary>A field as it was filed, readable without the form, which may have changed since.</summary>
/// <param name="Id">The field's id.</param>
/// <param name="Label">Its label then.</param>
/// <param name="Value">What it was filled with.</param>
/// <param name="Option">The label of the option that was chosen, or null.</param>
public sealed record FiledField(string Id, FormText Label, FieldValue Value, FormText? Option = null);
