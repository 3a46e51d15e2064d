// Calls a module's exported function once for each list of arguments, and prints the list of results as JSON.
// Standard input: {"module": path, "name": function, "calls": [[argument, …], …], "site": folder or null}.
// `fetch` reads http://site.test/… from that folder, so that the modules under test need no other way in.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const { module, name, calls, site } = JSON.parse(await text(process.stdin));

globalThis.fetch = async (address) => {
  try {
    return new Response(await readFile(join(site, new URL(address).pathname)));
  } catch {
    return new Response("", { status: 404 });
  }
};

const { [name]: call } = await import(pathToFileURL(module));
const results = [];
for (const each of calls) results.push((await call(...each)) ?? null);
process.stdout.write(JSON.stringify(results));
