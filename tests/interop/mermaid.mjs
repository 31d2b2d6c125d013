// SPDX-License-Identifier: Apache-2.0
// Has Mermaid's own parser read charts: `node mermaid.mjs FILE…`. Exits with 1 where it refuses one. A page is
// imitated around it, since it cleans labels with the means of a browser.
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

const { window } = new JSDOM("<!doctype html>");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import("mermaid");

let refused = 0;
for (const file of process.argv.slice(2)) {
  try {
    const { diagramType } = await mermaid.parse(readFileSync(file, "utf8"));
    console.log(`${file}: ${diagramType}`);
  } catch (error) {
    refused += 1;
    console.log(`${file}: refused: ${error.message}`);
  }
}
process.exit(refused > 0 ? 1 : 0);
