import { describe, expect, it } from 'vitest';
import { documents, facts } from './prose-facts.ts';
import { findProseBreaches } from './prose-rules.ts';

const known = facts();
const breaches = (text: string, path = 'docs/x.md') =>
  findProseBreaches([{ path, text }], known).map(({ line, rule }) => `${line}: ${rule}`);

const settings = (names: readonly string[]) =>
  `# Settings\n\n| variable | wants |\n|---|---|\n${names.map((name) => `| \`${name}\` | something |\n`).join('')}\nMore.`;

describe('what the documents name', () => {
  it('is there', () => {
    expect(findProseBreaches(documents(), known)).toEqual([]);
  });

  it('is looked for in every document', () => {
    expect(documents().map(({ path }) => path)).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'docs/operating.md', 'docs/decisions/README.md']),
    );
  });

  it.each([
    ['`npm run chekc`', 'no npm script chekc'],
    ['`npm run --silent chekc`', 'no npm script chekc'],
    ['Say npm run chekc.', 'no npm script chekc'],
    ['```sh\nnpm run chekc\n```', 'no npm script chekc'],
    ['`npm run demo:biuld`', 'no npm script demo:biuld'],
    ['`npm run faults -- improt --times 10`', 'There is no improt'],
    ['`npm run faults -- --often`', '--often'],
    ['`npm run bench -- matchign`', 'There is no matchign'],
    ['```sh\nprintf x | npm run admin -- erase\n```', "no operator's command erase"],
    ['`src/server/ap.ts`', 'no src/server/ap.ts'],
    ['`sources/server/app.ts`', 'no sources/server/app.ts'],
    ['`tests/hous`', 'no tests/hous in the repository'],
    ['`src/web/nowhere/*.ts`', 'no src/web/nowhere/*.ts'],
    ['`querys.ts`', 'no querys.ts'],
    ['`npx drizzle-kit --config=src/server/drizzle.ts`', 'no src/server/drizzle.ts'],
    ['```ini\nExecStart=/usr/bin/node src/server/main.ts\n```', 'no src/server/main.ts'],
    ['[how](operation.md#settings)', 'no docs/operation.md'],
    ['[how](docs/operating.md)', 'no docs/docs/operating.md'],
    ['![how](screenshots/nothing.png "title")', 'no docs/screenshots/nothing.png'],
    ['<img width="9" src="screenshots/nothing.png">', 'no docs/screenshots/nothing.png'],
  ])('is found to be missing in %j', (text, rule) => {
    const [found = '', ...more] = breaches(`Line one\n\n${text}\n`);
    expect(found).toContain(rule);
    expect(found).toMatch(text.startsWith('```') ? /^4: / : /^3: /);
    expect(more).toEqual([]);
  });

  it.each([
    ['`npm start`, then `npm test`; npm scripts, and npm run check.'],
    ['`npm run bench -- matching --rosters DIR`, `npm run faults -- import --times 10 > figures.txt`'],
    ['```sh\nread -rs P && printf %s "$P" | npm run admin -- user ana@example.org viewer --password-stdin\n```'],
    ['`src/server`, `src/web/app/texts/`, `src/domain/*.ts`, `queries.ts`, `package.json`'],
    ['`/api/health`, `.data/`, `dist-demo/`, `http://HOST:PORT/x`, `@noble/hashes`, `node file.ts`'],
    ['```\n/srv/countersign/node_modules/.bin/node\n```'],
    ['[a](operating.md#settings), [b](../README.md), [c](#here), [d](https://example.org/x.md), [e](decisions/)'],
    ['`[f](nowhere.md)`'],
  ])('may be said as in %j', (text) => {
    expect(breaches(text)).toEqual([]);
  });

  it('includes every variable that the server reads, and no other', () => {
    const path = 'docs/operating.md';
    expect(breaches(settings(known.variables), path)).toEqual([]);
    expect(breaches(settings([...known.variables, 'COLOUR']), path)).toEqual([
      `${5 + known.variables.length}: Nothing reads the variable COLOUR`,
    ]);
    expect(breaches(settings(known.variables.filter((name) => name !== 'SMTP_URL')), path)).toEqual([
      '3: The table does not tell of the variable SMTP_URL',
    ]);
    expect(breaches('No table.', path)).toHaveLength(known.variables.length);
  });
});
