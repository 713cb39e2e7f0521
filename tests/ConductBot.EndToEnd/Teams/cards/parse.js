// Reads cards, one a line, with the official parser and says what it objects to.
const [library, file] = process.argv.slice(2);
const cards = require('fs').readFileSync(file, 'utf8').split('\n').filter(line => line.length > 0);
const { AdaptiveCard, SerializationContext } = require(library);
cards.forEach((line, number) => {
  const context = new SerializationContext();
  const card = new AdaptiveCard();
  card.parse(JSON.parse(line), context);
  const objections = [];
  for (let i = 0; i < context.eventCount; i++) objections.push(context.getEventAt(i).message);
  card.validateProperties().validationEvents.forEach(event => objections.push(event.message));
  if (objections.length > 0) console.log(`card ${number + 1}: ${objections.join('; ')}`);
});
console.log(`${cards.length} cards read`);
