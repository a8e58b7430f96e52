// Builds src/MotCua/wwwroot from this folder and from npm packages. Does nothing when nothing changed.
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "../../../..");
const target = join(here, "../../wwwroot");
const modules = join(root, "node_modules");
const stampFile = join(modules, ".cache/motcua-styles");
const copied = ["site.js", "read.js", "passkey.js", "tip.js", "interview.js", "mark.svg", "site.webmanifest"];
const fonts = ["latin", "vietnamese"].flatMap((subset) => [400, 600].map((weight) => `be-vietnam-pro-${subset}-${weight}-normal.woff2`));
const outputs = ["site.css", ...copied, ...fonts.map((font) => `fonts/${font}`)];

const hash = createHash("sha256");
for (const file of readdirSync(here).sort()) hash.update(file).update(readFileSync(join(here, file)));
hash.update(readFileSync(join(root, "package-lock.json")));
const stamp = hash.digest("hex");
const unchanged = existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp && outputs.every((file) => existsSync(join(target, file)));
if (unchanged) {
  console.log("styles: unchanged");
} else {
  const { compile } = await import("sass");
  const { css } = compile(join(here, "site.scss"), {
    style: "compressed",
    loadPaths: [modules],
    quietDeps: true,
    importers: [{ findFileUrl: (url) => (url.startsWith("govuk-frontend/") ? pathToFileURL(join(modules, url)) : null) }],
  });
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, "fonts"), { recursive: true });
  writeFileSync(join(target, "site.css"), css);
  for (const file of copied) copyFileSync(join(here, file), join(target, file));
  for (const font of fonts) copyFileSync(join(modules, "@fontsource/be-vietnam-pro/files", font), join(target, "fonts", font));
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  console.log(`styles: site.css ${css.length} bytes`);
}
