// node read.mjs PAGES: beside each PAGES/*/source.html what Mozilla's Readability keeps of it, as expected.html.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

const root = process.argv[2];
for (const name of readdirSync(root).sort()) {
  const page = `${root}/${name}/source.html`;
  const out = `${root}/${name}/expected.html`;
  if (!existsSync(page) || existsSync(out)) continue;
  const bytes = readFileSync(page);
  if (bytes.length > 3e6) continue;
  const named = /charset=["']?([\w-]+)/i.exec(bytes.subarray(0, 4000).toString("latin1"));
  try {
    const text = new TextDecoder(named?.[1] ?? "utf-8").decode(bytes);
    const article = new Readability(parseHTML(text).document, {}).parse();
    if (article) writeFileSync(out, article.content);
  } catch (e) {
    console.error(`${name}: ${e.message}`);
  }
}
