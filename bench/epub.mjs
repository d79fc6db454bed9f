#!/usr/bin/env node
// Whole-process times of Octavo's EPUB beside pandoc's, in turn, on the same XHTML; and whether two builds have the
// same bytes.
//
// usage: node bench/epub.mjs [--runs N] BOOK
//
// BOOK is an unpacked e-book of Standard Ebooks (src/epub/content.opf). OCTAVO names another command than ./octavo.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const home = resolve(import.meta.dirname, '..');
const args = process.argv.slice(2);
const at = args.indexOf('--runs');
const runs = at < 0 ? 5 : Number(args.splice(at, 2)[1]);
const book = args[0] && resolve(args[0]);
if (!book) {
  console.error('usage: node bench/epub.mjs [--runs N] BOOK');
  process.exit(2);
}
const octavo = process.env.OCTAVO ?? join(home, 'octavo');
const work = join(home, 'target', 'bench-epub');
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

// The spine's files.
const opf = readFileSync(join(book, 'src/epub/content.opf'), 'utf8');
const hrefs = new Map();
for (const m of opf.matchAll(/<item\b[^>]*>/g)) {
  const href = /href="([^"]+)"/.exec(m[0])?.[1];
  const id = /\bid="([^"]+)"/.exec(m[0])?.[1];
  if (href && id) hrefs.set(id, href);
}
const files = [...opf.matchAll(/<itemref\b[^>]*idref="([^"]+)"/g)]
  .map((m) => join(book, 'src/epub', hrefs.get(m[1])));

const quote = (s) => `'${s.replaceAll("'", "'\\''")}'`;
function measure(command) {
  const r = spawnSync('bash', ['-c', `TIMEFORMAT='%R %U %S'; time { ${command}; } >/dev/null 2>&1`],
    { encoding: 'utf8' });
  if (r.status !== 0) throw new Error(`${command}\nended with ${r.status}: ${r.stderr}`);
  const [real, user, system] = r.stderr.trim().split('\n').pop().split(' ').map(Number);
  return { real, cpu: user + system };
}
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const hash = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

const folder = join(work, 'book');
measure(`${octavo} new ${quote(folder)} && ${octavo} add ${quote(book)} --book ${quote(folder)}`);
const commands = {
  octavo: (n) => `${octavo} build --epub -q ${quote(folder)} -o ${quote(join(work, `out${n}`))}`,
  pandoc: (n) => `pandoc -f html -t epub3 --metadata title=Book -o ${quote(join(work, `p${n}.epub`))} `
    + files.map(quote).join(' '),
};
const times = { octavo: [], pandoc: [] };
for (let n = 0; n < runs; n++) {
  for (const name in commands) times[name].push(measure(commands[name](n)));
}
for (const name in times) {
  const real = median(times[name].map((t) => t.real));
  const cpu = median(times[name].map((t) => t.cpu));
  console.log(`${name.padEnd(8)} ${real.toFixed(2)} s, ${cpu.toFixed(2)} s of the processors (medians of ${runs})`);
}
const ratio = (key) =>
  median(times.octavo.map((t) => t[key])) / median(times.pandoc.map((t) => t[key]));
console.log(`octavo / pandoc: ${ratio('real').toFixed(2)} in time, ${ratio('cpu').toFixed(2)} in work`);
const same = runs < 2 || hash(join(work, 'out0/book.epub')) === hash(join(work, 'out1/book.epub'));
console.log(same ? 'both builds have the same bytes' : 'THE BYTES DIFFER');
process.exit(same ? 0 : 1);
