// node compress.cjs FOLDER: writes a Brotli copy beside each script and data file, as a host would send it.
const fs = require("node:fs");
const path = require("node:path");
const zlib = require("node:zlib");
for (const name of fs.readdirSync(process.argv[2], { recursive: true })) {
  if (!/\.(js|json)$/.test(name)) continue;
  const file = path.join(process.argv[2], name);
  const content = fs.readFileSync(file);
  const quality = content.length > 500_000 ? 6 : 11;
  const params = { [zlib.constants.BROTLI_PARAM_QUALITY]: quality };
  fs.writeFileSync(`${file}.br`, zlib.brotliCompressSync(content, { params }));
}
