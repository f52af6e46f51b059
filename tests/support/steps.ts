import { spawn } from 'node:child_process';
import { join } from 'node:path';

export interface Step {
  name: string;
  /** A program of node_modules/.bin and its arguments. */
  command: readonly [string, ...string[]];
  env?: Readonly<Record<string, string>>;
  /** Reads how many tests passed and failed from what the program printed; without it the step is one test. */
  count?: (printed: string) => { passed: number; failed: number };
}

export interface Outcome {
  name: string;
  passed: number;
  failed: number;
  seconds: number;
  printed: string;
}

const BIN = join(import.meta.dirname, '../../node_modules/.bin');

/** Runs one step to its end; what it prints is shown as it comes when `show` is set, and kept in any case. */
export function run(step: Step, show = false): Promise<Outcome> {
  const [program, ...args] = step.command;
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(join(BIN, program), args, {
      env: { ...process.env, ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (show) process.stdout.write(chunk);
      });
    }
    child.on('error', reject);
    child.on('close', (code) => {
      const printed = Buffer.concat(chunks).toString('utf8');
      const seconds = (performance.now() - started) / 1000;
      resolve({ name: step.name, seconds, printed, ...judge(step, code ?? 1, printed) });
    });
  });
}

/** A program that ended badly has failed, even when it counted no failed test. */
function judge(step: Step, code: number, printed: string): { passed: number; failed: number } {
  const counted = step.count?.(printed) ?? { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  if (code !== 0 && counted.failed === 0) return { ...counted, failed: 1 };
  if (code === 0 && counted.passed === 0) return { ...counted, failed: counted.failed + 1 };
  return counted;
}

export const runAll = (steps: readonly Step[]): Promise<Outcome[]> => Promise.all(steps.map((step) => run(step)));

/** One line an outcome; what a failed step printed comes before it. */
export function say({ name, passed, failed, seconds, printed }: Outcome): void {
  if (failed > 0) console.log(printed);
  console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(1)} s)`);
}
