using ConductBot.Web.Commands;

return await CommandShell.RunAsync(args);
