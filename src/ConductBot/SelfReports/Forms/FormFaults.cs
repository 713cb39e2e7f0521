namespace ConductBot.SelfReports.Forms;

/// <summary>What is wrong with a file, as it is found.</summary>
internal sealed class FormFaults(string file)
{
    private readonly List<FormFault> _found = [];

    public IReadOnlyList<FormFault> Found => [.. _found.OrderBy(fault => fault.Line)];

    public void Add(int line, string reason) => _found.Add(new FormFault(file, line, reason));
}
