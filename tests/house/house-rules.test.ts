import { describe, expect, it } from 'vitest';
import { findBreaches } from './house-rules.ts';
import { sourceFiles } from './source-files.ts';

const breach = (path: string, text: string) =>
  findBreaches([{ path, text }]).map(({ rule, line }) => `${line}: ${rule}`);

describe('the rules of the house', () => {
  it('hold everywhere', () => {
    expect(findBreaches(sourceFiles())).toEqual([]);
  });

  it.each([
    [
      'src/domain/demands/x.ts',
      "import { db } from '../../server/db/connection.ts';",
      'imports nothing of the project',
    ],
    ['src/domain/demands/x.ts', "import { readFile } from 'node:fs';", 'no I/O'],
    ['src/domain/demands/x.ts', "import React from 'react';", 'no React'],
    ['src/web/features/team/x.ts', "import { createApp } from '../../../server/app.ts';", 'only types'],
    ['src/web/features/team/x.ts', "import { y } from '../audit/y.ts';", 'another feature'],
    ['src/web/shared/x.ts', "import { y } from '../features/audit/y.ts';", 'do not know features'],
    ['src/server/demands/x.ts', "import { y } from '../../web/main.tsx';", 'nothing of the web'],
    ['src/server/demands/x.ts', "import { Pool } from 'pg';", 'knows Node'],
    ['src/server/demands/x.ts', "import { y } from '../node/y.ts';", 'only Node can run'],
    ['src/web/app/x.ts', "const y = await import('../../../mocks/start.ts');", 'mocks only'],
    ['src/domain/demands/x.ts', 'const today = new Date();', 'take `now`'],
    ['src/server/demands/x.ts', 'const key = process.env.SECRET;', 'The environment'],
  ])('are seen to be broken in %s by %s', (path, text, rule) => {
    expect(breach(path, `\n${text}\n`).join('\n')).toContain(rule);
    expect(breach(path, `\n${text}\n`)[0]).toMatch(/^2: /);
  });

  it.each([
    ['src/web/shared/api/client.ts', "import type { AppType } from '../../../server/app.ts';"],
    ['src/web/features/team/x.ts', "import { Page } from '../../shared/ui/page.tsx';"],
    ['src/web/features/team/list/x.ts', "import { y } from '../y.ts';"],
    ['src/domain/demands/x.ts', "import { z } from 'zod';"],
    ['src/server/node/main.ts', "import { Pool } from 'pg';"],
  ])('let %s say %s', (path, text) => {
    expect(breach(path, text)).toEqual([]);
  });
});
