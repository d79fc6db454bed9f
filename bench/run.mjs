#!/usr/bin/env node
// Whole-process times and peak memory of Octavo beside Typst, in turn, on the same text and page.
//
// usage: node bench/run.mjs [--runs N] [--style S] [--only emerson|chekhov|poe] BOOKS
//
// BOOKS is a folder with unpacked e-books of Standard Ebooks (src/epub/content.opf in each). Typst is the npm package
// @myriaddreamin/typst-ts-node-compiler, installed into target/bench on the first run. Needs Linux (/proc) for memory.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { typstSource } from './source.mjs';

const home = resolve(import.meta.dirname, '..');
const work = join(home, 'target', 'bench');
const args = process.argv.slice(2);
const option = (name, otherwise) => {
  const i = args.indexOf(name);
  return i < 0 ? otherwise : args.splice(i, 2)[1];
};
const runs = Number(option('--runs', 5));
const style = resolve(option('--style', join(home, 'bench', 'peer')));
const only = option('--only', '');
const books = args[0];
if (!books || !existsSync(books)) {
  console.error('usage: node bench/run.mjs [--runs N] [--style S] [--only NAME] BOOKS');
  process.exit(2);
}
const octavo = join(home, 'octavo');
const sh = (cmd, list, more = {}) => {
  const r = spawnSync(cmd, list, { stdio: ['ignore', 'pipe', 'inherit'], ...more });
  if (r.status !== 0) throw new Error(`${cmd} ${list.join(' ')} ended with ${r.status}`);
  return r.stdout.toString();
};

// Seconds and megabytes of one run.
function measure(cmd, list, env = {}) {
  return new Promise((done, fail) => {
    const start = process.hrtime.bigint();
    const child = spawn(cmd, list, { stdio: 'ignore', env: { ...process.env, ...env } });
    let peak = 0;
    const look = () => {
      try {
        const hwm = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
        if (hwm) peak = Math.max(peak, Number(hwm[1]) / 1024);
      } catch { /* it has ended */ }
    };
    const timer = setInterval(look, 10);
    child.on('exit', (code) => {
      const s = Number(process.hrtime.bigint() - start) / 1e9;
      clearInterval(timer);
      code === 0 ? done({ s, mb: peak }) : fail(new Error(`${cmd} ended with ${code}`));
    });
  });
}

mkdirSync(work, { recursive: true });
if (!existsSync(join(work, 'node_modules'))) {
  writeFileSync(join(work, 'package.json'), '{"private":true}');
  sh('npm', ['install', '--silent', '@myriaddreamin/typst-ts-node-compiler'], { cwd: work });
}
const rows = [];
for (const entry of readdirSync(books).sort()) {
  const epub = join(books, entry, 'src', 'epub');
  if (!existsSync(join(epub, 'content.opf')) || !entry.includes(only)) continue;
  const book = join(work, entry);
  const text = join(work, entry + '-text');
  if (!existsSync(join(book, 'book.yaml'))) {
    rmSync(book, { recursive: true, force: true });
    sh(octavo, ['new', book, '--quiet']);
    sh(octavo, ['add', epub, '--book', book, '--quiet']);
    sh(octavo, ['extract', epub, '--to', 'text', '-o', text, '--quiet']);
  }
  const typ = join(work, entry + '.typ');
  writeFileSync(typ, typstSource(text));
  const build = ['build', book, '--pdf', '--style', style, '-o', join(work, 'out'), '--quiet'];
  const pdf = join(work, entry + '-typst.pdf');
  const typst = [join(home, 'bench', 'typst.mjs'), typ, pdf, join(home, 'fonts')];
  const env = { TYPST_MODULES: work };
  const ours = [];
  const theirs = [];
  for (let i = 0; i < runs; i++) {
    ours.push(await measure(octavo, build));
    theirs.push(await measure(process.execPath, typst, env));
  }
  const mid = (list, key) => list.map((r) => r[key]).sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const least = (list, key) => Math.min(...list.map((r) => r[key]));
  const pages = (f) => (sh('pdfinfo', [f], { stdio: ['ignore', 'pipe', 'ignore'] }).match(/Pages:\s+(\d+)/) ?? [])[1];
  const made = join(work, 'out', entry + '.pdf');
  for (const [who, list, file] of [['Octavo', ours, made], ['Typst', theirs, pdf]]) {
    rows.push({
      book: entry.split('_')[0], program: who, pages: pages(file), 'median s': mid(list, 's').toFixed(2),
      'least s': least(list, 's').toFixed(2), 'peak MB': Math.max(...list.map((r) => r.mb)).toFixed(0),
      'file MB': (statSync(file).size / 1e6).toFixed(1),
    });
  }
  rows.push({ book: entry.split('_')[0], program: 'ratio', 'median s': (mid(ours, 's') / mid(theirs, 's')).toFixed(2) });
}
console.table(rows);
