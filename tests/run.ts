import { readdirSync } from 'node:fs';
import { CHECKS } from './check.ts';
import { installDocumentTools } from './support/document-tools.ts';
import { findBrowser } from './support/find-browser.ts';
import { type Outcome, run, runAll, type Step, say } from './support/steps.ts';

/** `npm test`: types, lint and house rules, then unit, server and component tests, then the journeys in a real browser. */

// Colours would hide the numbers that are read below.
const PLAIN = { NO_COLOR: '1', FORCE_COLOR: '0' };

const number = (printed: string, pattern: RegExp): number => Number(pattern.exec(printed)?.[1] ?? 0);

const vitest = (project: string): Step => ({
  name: project,
  command: ['vitest', 'run', '--project', project],
  env: PLAIN,
  count: (printed) => {
    const line = /^\s*Tests\s.*$/m.exec(printed)?.[0] ?? '';
    return { passed: number(line, /(\d+) passed/), failed: number(line, /(\d+) failed/) };
  },
});

const journeys = (browser: string): Step => ({
  name: 'journeys',
  command: ['playwright', 'test'],
  env: { ...PLAIN, CHROMIUM_PATH: browser },
  count: (printed) => ({ passed: number(printed, /(\d+) passed/), failed: number(printed, /(\d+) failed/) }),
});

const outcomes: Outcome[] = [...(await runAll(CHECKS))];
for (const outcome of outcomes) say(outcome);

installDocumentTools();
const steps: Step[] = [vitest('unit'), vitest('web')];
if (readdirSync(new URL('./e2e', import.meta.url)).some((name) => name.endsWith('.spec.ts'))) {
  steps.push(journeys(findBrowser()));
}
for (const step of steps) {
  const outcome = await run(step, true);
  outcomes.push({ ...outcome, printed: '' });
}

console.log('');
for (const outcome of outcomes) say({ ...outcome, printed: '' });
const sum = (of: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[of], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
