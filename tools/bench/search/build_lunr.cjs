// node build_lunr.cjs FOLDER: reads documents-in.json there, writes what a page with lunr loads, prints the seconds.
const fs = require("node:fs");
const path = require("node:path");
const [folder, modules] = process.argv.slice(2);
const lunr = require(path.join(modules, "lunr"));
const documents = JSON.parse(fs.readFileSync(path.join(folder, "documents-in.json"), "utf8"));
const start = process.hrtime.bigint();
const index = lunr(function () {
  this.ref("id");
  for (const field of ["title", "page", "body"]) this.field(field);
  documents.forEach(({ address, title, page, summary, body }, id) => this.add({ id, title, page, body: `${summary} ${body}` }));
});
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
fs.rmSync(path.join(folder, "documents-in.json"));
fs.writeFileSync(path.join(folder, "lunr-index.json"), JSON.stringify(index));
fs.writeFileSync(path.join(folder, "documents.json"), JSON.stringify(documents.map((each) => [each.address, each.title, each.summary])));
fs.copyFileSync(path.join(modules, "lunr", "lunr.min.js"), path.join(folder, "lunr.js"));
console.log(seconds);
