// SPDX-License-Identifier: Apache-2.0
// Holds docs/reference/standard.schema.json against taplo, the reader of TOML in editors: every published standard is
// accepted, every file in broken/ is refused. Prints "skipped" where taplo is not installed: npm ci --prefix DIR first.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = process.env.SP_SOURCE ?? resolve(here, "../../..");
const taplo = join(here, "node_modules/@taplo/cli/dist/cli.js");
const schema = pathToFileURL(join(root, "docs/reference/standard.schema.json")).href;

function tomlFilesOf(folder) {
  return readdirSync(folder).filter((name) => name.endsWith(".toml")).map((name) => join(folder, name));
}

function publishedStandards() {
  const library = join(root, "standards");
  const notOffices = ["calendars", "acts"];
  return readdirSync(library, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notOffices.includes(entry.name))
    .flatMap((entry) => tomlFilesOf(join(library, entry.name)))
    .filter((file) => !file.endsWith("/agency.toml"));
}

/** What taplo says of the files, and its exit status. */
function lint(files) {
  const options = ["lint", "--no-auto-config", "--colors", "never", "--schema", schema];
  const ran = spawnSync(process.execPath, [taplo, ...options, ...files], { encoding: "utf8" });
  return { status: ran.status, said: `${ran.stdout}${ran.stderr}` };
}

/** A fault of syntax would be refused without any schema. */
function refusedBySchema(said) {
  return said
    .split("\n")
    .filter((line) => line.includes("schema validation failed"))
    .map((line) => basename(line.replace(/^.*path="?/, "").replace(/".*$/, "")));
}

if (!existsSync(taplo)) {
  console.log(`taplo: skipped, as it is not installed: npm ci --prefix ${here}`);
  process.exit(0);
}

const sound = [join(here, "sound.toml"), ...publishedStandards()];
const broken = tomlFilesOf(join(here, "broken"));
const accepted = lint(sound);
if (accepted.status !== 0) console.log(`taplo refuses what is sound:\n${accepted.said}`);
const refused = lint(broken);
const names = refusedBySchema(refused.said);
const missed = broken.map((file) => basename(file)).filter((name) => !names.includes(name));
if (missed.length > 0) {
  console.log(`taplo does not refuse by the schema: ${missed.join(", ")}\n${refused.said}`);
}
const few = sound.length < 3 || broken.length < 20;
if (few) console.log("too few files were found to prove anything");
const whole = accepted.status === 0 && missed.length === 0 && !few;
if (whole) console.log(`taplo: ${sound.length} standards accepted, ${broken.length} broken ones refused`);
process.exit(whole ? 0 : 1);
