#!/usr/bin/env node
// Pages in `classic`: how time and memory grow with the book, and whether better pages cost the lines anything.
//
// usage: node bench/pages.mjs [--runs N] [--metrics METRICS.py] [--times N] BOOKS
//
// BOOKS is a folder with unpacked e-books of Standard Ebooks. Each is built whole process, and the longest once more
// with all its texts N times (4). With --metrics, the lines are compared with those of `bench/greedy`, whose pages ask
// for nothing, so that every paragraph is as its lines are best; METRICS.py prints what bench/lines.mjs wants of it.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const home = resolve(import.meta.dirname, '..');
const work = join(home, 'target', 'bench', 'pages');
const args = process.argv.slice(2);
const option = (name, otherwise) => {
  const i = args.indexOf(name);
  return i < 0 ? otherwise : args.splice(i, 2)[1];
};
const runs = Number(option('--runs', 3));
const times = Number(option('--times', 4));
const metrics = option('--metrics', '');
const books = args[0];
if (!books || !existsSync(books)) {
  console.error('usage: node bench/pages.mjs [--runs N] [--metrics METRICS.py] [--times N] BOOKS');
  process.exit(2);
}
const octavo = join(home, 'octavo');
const sh = (cmd, list) => {
  const r = spawnSync(cmd, list, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (r.status !== 0) throw new Error(`${cmd} ${list.join(' ')} ended with ${r.status}`);
  return r.stdout.toString();
};

// Seconds and megabytes of one run.
function measure(cmd, list) {
  return new Promise((done, fail) => {
    const start = process.hrtime.bigint();
    const child = spawn(cmd, list, { stdio: 'ignore' });
    let peak = 0;
    const timer = setInterval(() => {
      try {
        const hwm = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
        if (hwm) peak = Math.max(peak, Number(hwm[1]) / 1024);
      } catch { /* it has ended */ }
    }, 10);
    child.on('exit', (code) => {
      clearInterval(timer);
      const s = Number(process.hrtime.bigint() - start) / 1e9;
      code === 0 ? done({ s, mb: peak }) : fail(new Error(`${cmd} ended with ${code}`));
    });
  });
}

// The same book with every text so many times.
function repeated(book, name) {
  const out = join(work, name);
  rmSync(out, { recursive: true, force: true });
  cpSync(book, out, { recursive: true });
  const manifest = readFileSync(join(book, 'book.yaml'), 'utf8').split('\n').flatMap((line) => {
    const article = /^(\s*- )articles\/(\S+)\s*$/.exec(line);
    if (!article) return [line];
    const copies = [line];
    for (let i = 2; i <= times; i++) {
      cpSync(join(book, 'articles', article[2]), join(out, 'articles', `${article[2]}-${i}`), { recursive: true });
      copies.push(`${article[1]}articles/${article[2]}-${i}`);
    }
    return copies;
  });
  writeFileSync(join(out, 'book.yaml'), manifest.join('\n'));
  return out;
}

const rows = [];
const lines = [];
async function row(book, name) {
  const build = (style) => ['build', book, '--pdf', '--style', style, '-o', join(work, 'out'), '--quiet'];
  const all = [];
  for (let i = 0; i < runs; i++) all.push(await measure(octavo, build('classic')));
  const s = all.map((r) => r.s).sort((a, b) => a - b)[Math.floor(runs / 2)];
  const file = join(work, 'out', book.split('/').at(-1) + '.pdf');
  const pages = Number(/Pages:\s+(\d+)/.exec(sh('pdfinfo', [file]))[1]);
  rows.push({
    book: name, pages, 'median s': s.toFixed(2), 'ms a page': (1000 * s / pages).toFixed(2),
    'peak MB': Math.max(...all.map((r) => r.mb)).toFixed(0),
  });
  if (metrics && !name.includes(' x ')) {
    for (const style of ['classic', join(home, 'bench', 'greedy')]) {
      sh(octavo, build(style));
      const m = JSON.parse(sh('python3', [metrics, file]));
      const { gap_cv, loose_pct, tight_pct, hyphen_pct, ladders, widows, orphans, spread_equal_pct } = m;
      lines.push({ book: name, pages: style === 'classic' ? style : 'greedy', gap_cv, loose_pct, tight_pct,
        hyphen_pct, ladders, widows, orphans, spread_equal_pct });
    }
  }
  return pages;
}

mkdirSync(work, { recursive: true });
let longest = { pages: 0 };
for (const entry of readdirSync(books).sort()) {
  const epub = join(books, entry, 'src', 'epub');
  if (!existsSync(join(epub, 'content.opf'))) continue;
  const book = join(work, entry);
  if (!existsSync(join(book, 'book.yaml'))) {
    rmSync(book, { recursive: true, force: true });
    sh(octavo, ['new', book, '--quiet']);
    sh(octavo, ['add', epub, '--book', book, '--quiet']);
  }
  const pages = await row(book, entry.split('_')[0]);
  if (pages > longest.pages) longest = { pages, book, entry };
}
if (longest.book && times > 1)
  await row(repeated(longest.book, `${longest.entry}-x${times}`), `${longest.entry.split('_')[0]} x ${times}`);
console.table(rows);
if (lines.length) console.table(lines);
