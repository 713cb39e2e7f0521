using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ConductBot.Protocol.Credentials;

/// <summary>Reads the credential and gets the first token when the host of a registered bot starts.</summary>
internal sealed class CredentialStart(BotTokens tokens, IOptions<BotOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.IsRegistered) return Task.CompletedTask;
        try
        {
            tokens.Start();
        }
        catch (CredentialException wrong)
        {
            throw new OptionsValidationException(nameof(BotOptions), typeof(BotOptions), [wrong.Message]);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        tokens.Dispose();
        return Task.CompletedTask;
    }
}
