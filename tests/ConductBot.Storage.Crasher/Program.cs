using ConductBot.Storage.Crasher;

// The process that the storage tests kill, starve and lock out: see tests/ConductBot.Storage.Tests/Faults.
return args switch
{
    ["write", var database] => await WriteForever.RunAsync(database),
    ["hold", var database] => HoldExclusively.Run(database, HoldExclusively.Writing),
    ["seize", var database] => HoldExclusively.Run(database, HoldExclusively.Everything),
    ["fill", var database] => await FillDisk.RunAsync(database),
    ["open", var database] => OpenOnly.Run(database),
    _ => 64,
};
