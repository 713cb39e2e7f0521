// Prints what Microsoft's validator finds wrong in a manifest and its language file, against the schema that each names; nothing when all is well.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { ManifestUtil } = require("@microsoft/teams-manifest");

const schemas = join(__dirname, "node_modules/@microsoft/app-manifest/build/json-schemas");

async function main() {
  for (const path of process.argv.slice(2)) {
    const document = JSON.parse(readFileSync(path, "utf8"));
    // The schema of language files writes a closing bracket bare in its patterns, which the validator's unicode mode refuses.
    const text = readFileSync(join(schemas, document.$schema.split("/json-schemas/")[1]), "utf8").replaceAll("\\\\b]", "\\\\b\\\\]");
    const schema = JSON.parse(text);
    for (const error of await ManifestUtil.validateManifestAgainstSchema(document, schema)) console.log(`${path}: ${error}`);
  }
}

main();
