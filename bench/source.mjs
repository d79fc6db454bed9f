// The same text for the other programs: from the plain text that `octavo extract` makes of a book.
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

function chapters(folder) {
  return readdirSync(folder, { recursive: true }).filter((n) => n.endsWith('.txt')).sort().map((name) => ({
    title: basename(name, '.txt').replaceAll('-', ' '),
    paragraphs: readFileSync(join(folder, name), 'utf8').split(/\n\s*\n/).map((p) => p.trim().replace(/\s*\n\s*/g, ' ')),
  }));
}

// 6 x 9 in, EB Garamond 11/14 pt, measure 4.5 in, indent 1.2 em, as bench/peer/style.css.
export function typstSource(folder, { lang = 'en', outline = true } = {}) {
  const escape = (t) => t.replace(/[\\#$*_`<>@~\[\]=+/-]/g, (c) => '\\' + c);
  let out = '#set page(width: 6in, height: 9in, margin: (inside: 54pt, outside: 54pt, top: 62pt, bottom: 68pt), numbering: "1")\n'
    + `#set text(font: "EB Garamond", size: 11pt, lang: "${lang}", hyphenate: true)\n`
    + '#set par(justify: true, leading: 6.85pt, spacing: 6.85pt, first-line-indent: 1.2em)\n'
    + (outline ? '#outline()\n' : '');
  for (const { title, paragraphs } of chapters(folder)) {
    out += `\n#pagebreak()\n= ${escape(title)}\n\n` + paragraphs.map(escape).join('\n\n');
  }
  return out;
}

// The defaults of microtype: protrusion at both margins, expansion of at most 2 %.
export function texSource(folder, fonts, { size = 11, leading = 14, measure = '4.5in', indent = '1.2em' } = {}) {
  const special = { '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}' };
  const escape = (t) => t.replace(/[\\{}~^]/g, (c) => special[c]).replace(/[#$%&_]/g, (c) => '\\' + c);
  let out = `\\documentclass[11pt]{article}
\\usepackage[paperwidth=6in,paperheight=9in,textwidth=${measure},textheight=518pt,top=62pt,hcentering,footskip=30pt]{geometry}
\\usepackage{fontspec}
\\setmainfont{EBGaramond}[Path=${fonts}/eb-garamond/,Extension=.ttf,UprightFont=*-Regular,ItalicFont=*-Italic,BoldFont=*-Bold,BoldItalicFont=*-BoldItalic]
\\usepackage{microtype}
\\makeatletter\\renewcommand\\normalsize{\\@setfontsize\\normalsize{${size}bp}{${leading}bp}}\\makeatother\\normalsize
\\setlength\\parindent{1.2em}\\setlength\\parskip{0pt}
\\begin{document}\\normalsize
`;
  for (const { title, paragraphs } of chapters(folder)) {
    out += `\n\\clearpage\\section*{${escape(title)}}\n\n` + paragraphs.map(escape).join('\n\n') + '\n';
  }
  return out + '\\end{document}\n';
}
