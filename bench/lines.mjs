#!/usr/bin/env node
// Evenness of the lines of Octavo, LuaLaTeX with microtype, and Typst, side by side in one run, on the same text in the
// same type: that of bench/peer, and Octavo's style `classic` (12/15 pt, 4.25 in) beside LuaLaTeX in the same.
//
// usage: node bench/lines.mjs --metrics METRICS.py [--only emerson|chekhov|poe] [--octavo CMD] BOOKS
//
// BOOKS is a folder with unpacked e-books of Standard Ebooks. METRICS.py is given a PDF and prints one JSON object with
// gap_cv, gap_median_pt, loose_pct, very_loose_pct, hyphen_pct, ladders, lines. The PDFs are left in target/bench/lines.
// Needs Python, poppler, `lualatex` with fontspec and microtype (left out where it is missing), and npm for Typst.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { texSource, typstSource } from './source.mjs';

const home = resolve(import.meta.dirname, '..');
const work = join(home, 'target', 'bench');
const out = join(work, 'lines');
const args = process.argv.slice(2);
const option = (name, otherwise) => {
  const i = args.indexOf(name);
  return i < 0 ? otherwise : args.splice(i, 2)[1];
};
const metrics = option('--metrics', '');
const only = option('--only', '');
const octavo = option('--octavo', join(home, 'octavo'));
const books = args[0];
if (!books || !existsSync(books) || !existsSync(metrics)) {
  console.error('usage: node bench/lines.mjs --metrics METRICS.py [--only NAME] [--octavo CMD] BOOKS');
  process.exit(2);
}
const run = (cmd, list, more = {}) => {
  const r = spawnSync(cmd, list, { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28, ...more });
  if (r.status !== 0) throw new Error(`${cmd} ended with ${r.status}: ${r.stdout}${r.stderr}`);
  return r.stdout.toString();
};

mkdirSync(out, { recursive: true });
if (!existsSync(join(work, 'node_modules'))) {
  writeFileSync(join(work, 'package.json'), '{"private":true}');
  run('npm', ['install', '--silent', '@myriaddreamin/typst-ts-node-compiler'], { cwd: work });
}
const hasTex = spawnSync('lualatex', ['--version']).status === 0;
if (!hasTex) console.error('lualatex is not installed: left out');

const pages = [
  { label: 'peer', style: join(home, 'bench', 'peer'), size: 11, leading: 14, measure: '4.5in', indent: '1.2em' },
  { label: 'classic', style: 'classic', size: 12, leading: 15, measure: '4.25in', indent: '1em' },
];
const rows = [];
function row(book, program, pdf, em, more) {
  const m = JSON.parse(run('python3', [metrics, pdf]));
  rows.push({
    book, program, lines: m.lines, 'gap cv': m.gap_cv, 'median em': (m.gap_median_pt / em).toFixed(3),
    'loose %': m.loose_pct, 'very loose %': m.very_loose_pct, 'hyphens %': m.hyphen_pct, ladders: m.ladders, ...more,
  });
}

// What Octavo's report says of its own lines.
function reported(file) {
  const kinds = {};
  for (const e of JSON.parse(readFileSync(file, 'utf8')).exceptions) kinds[e.kind] = (kinds[e.kind] ?? 0) + 1;
  return { overfull: kinds['overfull-line'] ?? 0, stacks: kinds.stack ?? 0, rivers: kinds.river ?? 0 };
}

for (const entry of readdirSync(books).sort()) {
  const epub = join(resolve(books), entry, 'src', 'epub');
  if (!existsSync(join(epub, 'content.opf')) || !entry.includes(only)) continue;
  const name = entry.split('_')[0];
  const book = join(work, entry);
  const text = join(work, entry + '-text');
  if (!existsSync(join(book, 'book.yaml')) || !existsSync(text)) {
    rmSync(book, { recursive: true, force: true });
    run(octavo, ['new', book, '--quiet']);
    run(octavo, ['add', epub, '--book', book, '--quiet']);
    run(octavo, ['extract', epub, '--to', 'text', '-o', text, '--quiet']);
  }
  for (const { label, style, size, leading, measure, indent } of pages) {
    const folder = join(out, label);
    run(octavo, ['build', book, '--pdf', '--style', style, '-o', folder, '--quiet']);
    row(name, `Octavo, ${label}`, join(folder, entry + '.pdf'), size, reported(join(folder, entry + '.report.json')));
    if (!hasTex) continue;
    const tex = join(folder, entry + '-lualatex.tex');
    writeFileSync(tex, texSource(text, join(home, 'fonts'), { size, leading, measure, indent }));
    run('lualatex', ['-interaction=nonstopmode', tex], { cwd: folder, env: { ...process.env, TEXMFVAR: join(work, 'texmf') } });
    const log = readFileSync(tex.replace('.tex', '.log'), 'latin1');
    row(name, `LuaLaTeX, ${label}`, tex.replace('.tex', '.pdf'), size, { overfull: (log.match(/^Overfull \\hbox/gm) ?? []).length });
  }
  const typ = join(out, entry + '-typst.typ');
  writeFileSync(typ, typstSource(text));
  run(process.execPath, [join(home, 'bench', 'typst.mjs'), typ, typ.replace('.typ', '.pdf'), join(home, 'fonts')],
    { env: { ...process.env, TYPST_MODULES: work } });
  row(name, 'Typst, peer', typ.replace('.typ', '.pdf'), 11, {});
}
console.table(rows);
