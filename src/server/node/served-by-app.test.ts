import { expect, it } from 'vitest';
import { isServedByApp } from './served-by-app.ts';

it.each([
  ['/api', true],
  ['/api/v1/team?x=1', true],
  ['/api?x', true],
  ['/consent/abc?lang=es', true],
  ['/apiary', false],
  ['/consenting', false],
  ['/c/mispa-iv/consent', false],
  ['/', false],
  [undefined, false],
])('of %s says %s', (url, served) => {
  expect(isServedByApp(url)).toBe(served);
});
