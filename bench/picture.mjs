#!/usr/bin/env node
// The same paragraph as Octavo, LuaLaTeX and Typst set it, enlarged: pictures for docs/lines.md out of the PDFs that
// bench/lines.mjs left in target/bench/lines.
//
// usage: node bench/picture.mjs [WORDS]     WORDS begin the first line of the paragraph; needs poppler
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const home = resolve(import.meta.dirname, '..');
const made = join(home, 'target', 'bench', 'lines');
const words = (process.argv[2] ?? 'The objection to conforming to').split(' ');
const dpi = 200;
const lines = 22;
const run = (cmd, list) => spawnSync(cmd, list, { maxBuffer: 1 << 28 }).stdout.toString();

for (const [program, file] of [
  ['octavo', 'peer/ralph-waldo-emerson_essays.pdf'],
  ['lualatex', 'peer/ralph-waldo-emerson_essays-lualatex.pdf'],
  ['typst', 'ralph-waldo-emerson_essays-typst.pdf'],
]) {
  const pdf = join(made, file);
  if (!existsSync(pdf)) {
    console.error(`${pdf} is missing: start bench/lines.mjs first`);
    process.exit(1);
  }
  const place = find(pdf);
  if (!place) {
    console.error(`"${words.join(' ')}" is not in ${pdf}`);
    process.exit(1);
  }
  const px = (pt) => Math.round((pt * dpi) / 72);
  // The page is 6 in wide, the measure 4.5 in, the leading 14 pt.
  run('pdftoppm', [
    '-r', dpi, '-png', '-gray', '-singlefile', '-f', place.page, '-l', place.page,
    '-x', px(48), '-W', px(336), '-y', px(place.top - 3), '-H', px(14 * lines + 2),
    pdf, join(home, 'docs', 'images', `lines-${program}`),
  ].map(String));
  console.log(`docs/images/lines-${program}.png: page ${place.page}`);
}

function find(pdf) {
  const pages = run('pdftotext', ['-bbox', pdf, '-']).split('<page ').slice(1);
  for (const [i, page] of pages.entries()) {
    const all = [...page.matchAll(/yMin="([\d.]+)"[^>]*>([^<]*)</g)];
    const at = all.findIndex((_, k) => words.every((w, j) => all[k + j]?.[2] === w));
    if (at >= 0) return { page: i + 1, top: Number(all[at][1]) };
  }
  return null;
}
