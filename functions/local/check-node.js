// Plain JavaScript on purpose: an older Node cannot even read the TypeScript that would say so.
// `node --import ./functions/local/check-node.js …` runs it before anything else.
const NEEDED = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  console.error(
    `Docketwire needs Node ${NEEDED.join(".")} or newer, and this is ${process.versions.node}. ` +
      'On Linux and Windows "npm ci" brings Node 24 along and "npm start" uses it; elsewhere install Node 24 from https://nodejs.org.',
  );
  process.exit(1);
}
