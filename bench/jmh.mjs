#!/usr/bin/env node
// The JMH benchmarks of bench/jmh on the paragraphs of an e-book.
//
// usage: node bench/jmh.mjs FOLDER [JMH OPTIONS]
//
// FOLDER holds XHTML files: an unpacked e-book. Wants the project compiled (`mvn test-compile`), Maven for the class path
// of JMH, and a JDK 25 (JAVA_HOME). `--classes DIR` and `--test-classes DIR` take other folders than those in target.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const home = resolve(import.meta.dirname, '..');
const work = join(home, 'target', 'bench');
const args = process.argv.slice(2);
const option = (name, otherwise) => {
  const i = args.indexOf(name);
  return i < 0 ? otherwise : resolve(args.splice(i, 2)[1]);
};
const classes = option('--classes', join(home, 'target', 'classes'));
const tests = option('--test-classes', join(home, 'target', 'test-classes'));
const folder = args.shift();
if (!folder || !existsSync(folder) || !existsSync(tests)) {
  console.error('usage: node bench/jmh.mjs FOLDER [JMH OPTIONS], after mvn test-compile');
  process.exit(2);
}
const run = (cmd, list) => {
  const r = spawnSync(cmd, list, { stdio: 'inherit', cwd: home });
  if (r.status !== 0) process.exit(r.status ?? 1);
};
const bin = (name) => (process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', name) : name);

mkdirSync(work, { recursive: true });
const list = join(work, 'jmh-classpath.txt');
if (!existsSync(list)) {
  run('mvn', ['-B', '-q', '-P', 'bench', 'dependency:build-classpath', `-Dmdep.outputFile=${list}`, '-Dmdep.includeScope=test']);
}
const made = join(work, 'jmh');
rmSync(made, { recursive: true, force: true });
const path = [made, classes, tests, readFileSync(list, 'utf8').trim()].join(':');
const sources = join(home, 'bench', 'jmh');
const files = readdirSync(sources, { recursive: true }).filter((f) => f.endsWith('.java')).map((f) => join(sources, f));
run(bin('javac'), ['--release', '25', '-nowarn', '-processor', 'org.openjdk.jmh.generators.BenchmarkProcessor', '-d', made, '-cp', path, ...files]);
run(bin('java'), ['-cp', path, 'org.openjdk.jmh.Main', '-p', `folder=${resolve(folder)}`, ...args]);
