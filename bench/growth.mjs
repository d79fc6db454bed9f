#!/usr/bin/env node
// How the processors' time grows with the input: each kind of book or source at one, two and four times a size.
//
// usage: node bench/growth.mjs [--runs N] [KIND...]
//
// Prints user and system seconds of the whole process, the least of N runs (3), and what the second doubling costs for
// each time that the first does: 2 is linear, 4 is quadratic. The start is in it; sizes are such that it is the smaller part.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const home = resolve(import.meta.dirname, '..');
const work = join(home, 'target', 'bench', 'growth');
const args = process.argv.slice(2);
const at = args.indexOf('--runs');
const runs = at < 0 ? 3 : Number(args.splice(at, 2)[1]);

const stock = `the harbour water keeps its own account of ships and weather while people on the quay repair nets and tell
each other what they have heard from captains who went north in winter and never wrote`.split(/\s+/);
// A generator of its own: the same text each time.
function words(n, seed = 1) {
  let x = seed * 2654435761 >>> 0;
  const out = [];
  for (let i = 0; i < n; i++) {
    x = (Math.imul(x, 1664525) + 1013904223) >>> 0;
    out.push(stock[(x >>> 8) % stock.length] + (i % 25 === 24 ? '.' : i % 12 === 11 ? ',' : ''));
  }
  return out.join(' ');
}
const each = (n, f, between = '\n\n') => Array.from({ length: n }, (_, i) => f(i)).join(between);

// Texts of a book's articles.
const books = {
  paragraph: [10000, (n) => [words(n)]],
  paragraphs: [2000, (n) => [each(n, (i) => words(60, i))]],
  notes: [800, (n) => [each(n, (i) => `${words(30, i)}[^${i}]`) + '\n\n' + each(n, (i) => `[^${i}]: ${words(12, i)}`, '\n')]],
  rows: [1500, (n) => ['| a | b |\n|---|---|\n' + each(n, (i) => `| ${words(4, i)} | ${words(6, i + 1)} |`, '\n')]],
  cell: [8000, (n) => [`| a | b |\n|---|---|\n| ${words(n)} | b |`]],
  list: [2000, (n) => [each(n, (i) => `- ${words(12, i)}`, '\n')]],
  headings: [1000, (n) => [each(n, (i) => `## ${words(4, i)}\n\n${words(30, i)}`)]],
  articles: [100, (n) => Array.from({ length: n }, (_, i) => words(250, i))],
  figures: [800, (n) => [each(n, (i) => `${words(30, i)}\n\n![Figure ${i}](i.svg)`)]],
  index: [1000, (n) => [each(n, (i) => `${words(20, i)}[]{.index term="${words(2, i >> 2)} ${i >> 2}"} ${words(10, i)}`)]],
};
// Sources that are read.
const page = (body) => `<!DOCTYPE html><title>Ships</title><article><h1>Ships</h1>${body}</article>`;
const sources = {
  'web-paragraphs': [1500, 'html', (n) => page(each(n, (i) => `<p>${words(40, i)}.</p>`))],
  'web-rows': [1500, 'html', (n) => page(`<p>${words(300)}.</p><table>${each(n, (i) => `<tr><td>${words(4, i)}</td><td>${i}</td></tr>`)}</table>`)],
  pasted: [1500, 'txt', (n) => each(n, (i) => words([2, 3, 5, 30, 60][i % 5], i))],
};

function book(name, texts) {
  const dir = join(work, name);
  rmSync(dir, { recursive: true, force: true });
  texts.forEach((text, i) => {
    mkdirSync(join(dir, 'articles', `a${i}`), { recursive: true });
    const front = `---\ntitle: Text ${i}\nauthors: [Ada Kern]\nrights: {ground: own, status: granted}\n---\n\n`;
    writeFileSync(join(dir, 'articles', `a${i}`, 'article.md'), front + text + '\n');
  });
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
  writeFileSync(join(dir, 'articles', 'a0', 'i.svg'), svg);
  writeFileSync(join(dir, 'book.yaml'), `title: Growth
language: en-GB
identifier: urn:uuid:6a0f3f6e-7c1d-4c55-9a51-3f6d8c0a1b2c
date: 2026
front: [title, contents]
parts:
  - articles: [${texts.map((_, i) => `articles/a${i}`).join(', ')}]
back: [${name === 'index' ? 'index, ' : ''}attribution]
`);
  return dir;
}

// User and system seconds of a command and its children, by the shell's own account.
function seconds(list) {
  const command = `"$@" >/dev/null 2>&1; r=$?; times; exit $r`;
  const r = spawnSync('sh', ['-c', command, 'sh', ...list], { encoding: 'utf8' });
  if (r.status !== 0) throw new Error(`${list.join(' ')} ended with ${r.status}`);
  const line = r.stdout.trim().split('\n')[1];
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, m) => sum + 60 * m[1] + Number(m[2]), 0);
}

const octavo = join(home, 'octavo');
const out = join(work, 'out');
const rows = [];
for (const kind of args.length ? args : [...Object.keys(books), ...Object.keys(sources)]) {
  const size = (books[kind] ?? sources[kind])?.[0];
  if (!size) throw new Error(`no kind ${kind}`);
  const times = [1, 2, 4].map((k) => {
    let command;
    if (books[kind]) {
      command = [octavo, 'build', book(kind, books[kind][1](size * k)), '-o', out, '--quiet'];
    } else {
      mkdirSync(work, { recursive: true });
      const file = join(work, `${kind}.${sources[kind][1]}`);
      writeFileSync(file, sources[kind][2](size * k));
      command = [octavo, 'extract', file, '-o', out, '--quiet'];
    }
    return Math.min(...Array.from({ length: runs }, () => seconds(command)));
  });
  const [a, b, c] = times;
  rows.push({ kind, size, once: a.toFixed(2), twice: b.toFixed(2), 'four times': c.toFixed(2), 'growth': ((c - b) / (b - a)).toFixed(1) });
}
console.table(rows);
