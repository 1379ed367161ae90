#!/usr/bin/env node
// Opens every decision table in dmn-js, in a headless Chromium, and fails if one does not open or opens with a warning.
// Usage: open-tables.js file.dmn ...; CHROMIUM names the browser.
const { execFileSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { basename, join } = require('node:path');
const { pathToFileURL } = require('node:url');

const files = process.argv.slice(2);
const viewer = require.resolve('dmn-js/dist/dmn-viewer.production.min.js');
const tables = files.map(file => ({ name: basename(file), xml: readFileSync(file, 'utf8') }));
const asScript = value => JSON.stringify(value).replace(/</g, '\\u003c');
const page = `<!DOCTYPE html><meta charset="utf-8"><div id="table"></div><pre id="found"></pre>
<script src="${pathToFileURL(viewer)}"></script>
<script>
  (async () => {
    const found = [];
    for (const { name, xml } of ${asScript(tables)}) {
      const shown = new DmnJS({ container: '#table' });
      try {
        const { warnings } = await shown.importXML(xml);
        const view = shown.getActiveView();
        const rows = view.type === 'decisionTable' ? view.element.decisionLogic.rule.length : 0;
        const drawn = document.querySelectorAll('#table tbody tr').length;
        found.push({ name, view: view.type, rows, drawn, warnings: warnings.map(warning => warning.message) });
      } catch (error) {
        found.push({ name, rows: 0, drawn: 0, warnings: [...(error.warnings || []).map(w => w.message), String(error.message)] });
      }
      shown.destroy();
    }
    document.getElementById('found').textContent = 'FOUND' + encodeURIComponent(JSON.stringify(found)) + 'END';
  })();
</script>`;

const folder = mkdtempSync(join(tmpdir(), 'tables-'));
let opened;
try {
  writeFileSync(join(folder, 'tables.html'), page);
  const dom = execFileSync(
    process.env.CHROMIUM || 'chromium',
    ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${join(folder, 'profile')}`,
      '--virtual-time-budget=60000', '--dump-dom', pathToFileURL(join(folder, 'tables.html')).href],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'], timeout: 120000 });
  // The page holds its own script, which names the marks but not what lies between them.
  const answer = dom.match(/FOUND(%5B[^<]*)END/);
  if (!answer) throw new Error('The page with the tables did not finish.');
  opened = JSON.parse(decodeURIComponent(answer[1]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

let faults = files.length === 0 || opened.length !== files.length ? 1 : 0;
for (const { name, view, rows, drawn, warnings } of opened) {
  const good = view === 'decisionTable' && rows > 0 && drawn >= rows && warnings.length === 0;
  faults += good ? 0 : 1;
  console.log(`${good ? 'ok   ' : 'FAULT'} ${name}: ${rows} rows, ${drawn} drawn${warnings.map(text => '\n      ' + text).join('')}`);
}
process.exit(faults === 0 ? 0 : 1);
