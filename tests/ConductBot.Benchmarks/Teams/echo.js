// The JavaScript SDK's echo, as its samples have it, on node's own HTTP server.
const http = require('node:http');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ActivityHandler } = require('botbuilder');

class Echo extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (context, next) => {
      await context.sendActivity('Echo: ' + context.activity.text);
      await next();
    });
  }
}

const bot = new Echo();
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_, error) => console.error(error.message);

http.createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    request.body = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const answer = {
      socket: request.socket,
      status(code) { response.statusCode = code; },
      header(name, value) { response.setHeader(name, value); },
      send(body) { response.write(typeof body === 'string' ? body : JSON.stringify(body)); },
      end() { response.end(); },
    };
    adapter.process(request, answer, (context) => bot.run(context)).catch((error) => { console.error(error.message); response.statusCode = 500; response.end(); });
  });
}).listen(Number(process.argv[2]), 'localhost');
