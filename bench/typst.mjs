// Compiles a Typst file to PDF, as one process: node typst.mjs MAIN.typ OUT.pdf FONTS
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [main, out, fonts] = process.argv.slice(2);
const require = createRequire(process.env.TYPST_MODULES + '/');
const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler');
const compiler = NodeCompiler.create({ workspace: dirname(main), fontArgs: [{ fontPaths: [fonts] }] });
writeFileSync(out, compiler.pdf({ mainFilePath: main }));
