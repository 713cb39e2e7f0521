// The JavaScript SDK as a peer. Arguments: what to do, and a JSON file that says with what. The result is JSON on stdout.
const fs = require('fs');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication } = require('botbuilder');
const { ConnectorClient } = require('botframework-connector');

console.error = console.warn = () => {};
const [what, file] = process.argv.slice(2);
const input = JSON.parse(fs.readFileSync(file, 'utf8'));

const withToken = (token) => ({
    signRequest: async (request) => {
        request.headers.set('authorization', `Bearer ${token}`);
        return request;
    },
});

function authentication() {
    const credentials = {
        isValidAppId: async (id) => id === input.appId,
        isAuthenticationDisabled: async () => false,
        createCredentials: async () => withToken(input.token ?? 'peer'),
    };
    return new ConfigurationBotFrameworkAuthentication(
        {
            MicrosoftAppId: input.appId,
            ToBotFromChannelTokenIssuer: input.issuer,
            ToBotFromChannelOpenIdMetadataUrl: input.metadata,
            ToBotFromEmulatorOpenIdMetadataUrl: input.metadata,
            ToChannelFromBotOAuthScope: 'https://api.botframework.com',
            ToChannelFromBotLoginUrl: 'https://localhost/',
            OAuthUrl: 'https://localhost/',
        },
        credentials,
    );
}

// Which of the cases the adapter lets through to the bot.
async function verify() {
    const adapter = new CloudAdapter(authentication());
    const results = [];
    for (const { name, authorization, activity } of input.cases) {
        let status = 0;
        let ran = false;
        const answer = { status: (code) => { status = code; }, send: () => {}, end: () => {}, header: () => {} };
        await adapter.process({ method: 'POST', headers: { authorization }, body: activity }, answer, async () => { ran = true; });
        results.push({ name, status, ran });
    }
    return results;
}

// Each operation of the connector's client once, in the order of the cases.
async function connect() {
    const client = new ConnectorClient(withToken('peer'), { baseUri: input.serviceUrl });
    const { conversation, activityId, activity, create, member, pageSize, continuationToken } = input;
    await client.conversations.sendToConversation(conversation, activity);
    await client.conversations.replyToActivity(conversation, activityId, { ...activity, replyToId: activityId });
    await client.conversations.sendToConversation(conversation, { ...activity, type: 'typing', text: undefined });
    await client.conversations.updateActivity(conversation, activityId, { ...activity, id: activityId });
    await client.conversations.deleteActivity(conversation, activityId);
    await client.conversations.createConversation(create);
    await client.conversations.getConversationMember(conversation, member);
    await client.conversations.getConversationPagedMembers(conversation, { pageSize, continuationToken });
    return {};
}

// Posts an activity to another bot, as a program of the same directory.
async function post() {
    const client = authentication().createBotFrameworkClient();
    const { callerId, appId, url, serviceUrl, conversation, activity } = input;
    const { status } = await client.postActivity(callerId, appId, url, serviceUrl, conversation, activity);
    return { status };
}

({ verify, connect, post })[what]().then(
    (result) => process.stdout.write(JSON.stringify(result)),
    (error) => {
        process.stdout.write(JSON.stringify({ error: String(error && error.stack ? error.stack : error) }));
        process.exitCode = 1;
    },
);
