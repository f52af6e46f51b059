import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { buildIfStale } from '../../src/server/node/build.ts';
import { ROOT } from '../../src/server/node/house.ts';
import type { Figure } from '../load/figure.ts';
import { freePort, type RunningServer, spawnServer, startServer } from '../support/running-server.ts';
import { databaseServer, killNow, processesOf, untilReplaced } from './processes.ts';
import { expectHealth, untilHealthy, Witness } from './witness.ts';

export interface StartFaultOptions {
  /** How many houses are put through everything. */
  times?: number;
  /** Told after each, for who waits. */
  tell?: (line: string) => void;
}

/** About what a first start takes once the app is built: a kill within it meets every step. */
const FIRST_START_MS = 3_000;
const WRITING_MS = 400;

/**
 * One house after the other is killed in every way: Node during its first start and while it writes, PostgreSQL under it,
 * both at once. It must stand again by itself with every acknowledged write, leave a second start outside, and end in
 * order with nothing left running. `failed`: houses of which something of this was not true; `seconds`: the longest
 * that one took to stand again.
 */
export async function run({ times = 10, tell = () => undefined }: StartFaultOptions = {}): Promise<Figure[]> {
  await buildIfStale(ROOT);
  let failed = 0;
  let slowest = 0;
  for (let round = 1; round <= times; round++) {
    const trial = new Trial(await mkdtemp(join(tmpdir(), 'cs-start-')));
    try {
      await trial.run();
      tell(`${round}/${times} stood everything, at most ${trial.slowest.toFixed(1)} s (${trial.slowestStep})`);
    } catch (error) {
      failed += 1;
      tell(`${round}/${times} failed at "${trial.step}": ${error instanceof Error ? error.message : error}`);
    } finally {
      await trial.clear();
    }
    slowest = Math.max(slowest, trial.slowest);
  }
  return [
    { name: 'faults.start.failed', value: failed, unit: 'houses' },
    { name: 'faults.start.seconds', value: Math.round(slowest * 10) / 10, unit: 's' },
  ];
}

class Trial {
  readonly #dataDir: string;
  readonly #witness = new Witness();
  #house: RunningServer | undefined;
  step = '';
  /** Seconds, and where it took them. */
  slowest = 0;
  slowestStep = '';

  constructor(folder: string) {
    // Not made yet, as on a first start.
    this.#dataDir = join(folder, 'data');
  }

  async run(): Promise<void> {
    await this.#killFirstStart();
    await this.#killNode();
    await this.#killBoth();
    await this.#killDatabase();
    await this.#startTwice();
    await this.#endInOrder();
    await this.#stand('start after an orderly end');
    await this.#endInOrder();
  }

  async #killFirstStart(): Promise<void> {
    this.step = 'kill -9 of Node during the first start';
    const { child, exited } = spawnServer(this.#dataDir, await freePort());
    await wait(Math.random() * FIRST_START_MS);
    child.kill('SIGKILL');
    await exited;
    const house = await this.#start();
    await this.#witness.move(house.url, house.firstAdministratorLink);
    await this.#witness.write(house.url);
  }

  async #killNode(): Promise<void> {
    await this.#killWhileWriting('kill -9 of Node');
    if (databaseServer(this.#dataDir) === undefined) throw new Error('The database was to live on, and does not');
    await this.#stand();
  }

  async #killBoth(): Promise<void> {
    await this.#killWhileWriting('kill -9 of Node and PostgreSQL');
    killNow(databaseServer(this.#dataDir));
    await this.#stand();
  }

  async #killWhileWriting(step: string): Promise<void> {
    this.step = step;
    const house = this.#standing;
    const writing = this.#witness.writeOn(house.url);
    await wait(Math.random() * WRITING_MS);
    await house.kill9();
    await writing;
  }

  async #killDatabase(): Promise<void> {
    this.step = 'kill -9 of PostgreSQL';
    const { url } = this.#standing;
    const pid = databaseServer(this.#dataDir);
    if (pid === undefined) throw new Error('There is no database to kill');
    killNow(pid);
    await this.#timed(async () => {
      await untilReplaced(this.#dataDir, pid);
      await untilHealthy(url);
    });
    await this.#witness.write(url);
    await this.#witness.check(url);
  }

  async #startTwice(): Promise<void> {
    this.step = 'second start on the same data';
    const { exited, printed } = spawnServer(this.#dataDir, await freePort());
    const code = await exited;
    if (code !== 1) throw new Error(`It ended with ${code}`);
    if (!/^Countersign already runs on .+\.\n$/.test(printed())) throw new Error(`It said ${printed()}`);
    await expectHealth(this.#standing.url);
  }

  async #endInOrder(): Promise<void> {
    this.step = 'SIGTERM';
    const code = await this.#standing.stop();
    if (code !== 0) throw new Error(`It ended with ${code}: ${this.#standing.printed()}`);
    const left = processesOf(this.#dataDir);
    if (left.length > 0) throw new Error(`Processes are left: ${left.join(', ')}`);
  }

  /** Starts again and looks whether everything is there. */
  async #stand(step: string = this.step): Promise<void> {
    this.step = step;
    const { url } = await this.#start();
    await this.#witness.check(url);
    await this.#witness.write(url);
  }

  #start(): Promise<RunningServer> {
    return this.#timed(async () => {
      this.#house = await startServer({ dataDir: this.#dataDir });
      await expectHealth(this.#house.url);
      return this.#house;
    });
  }

  get #standing(): RunningServer {
    if (!this.#house) throw new Error('No house stands');
    return this.#house;
  }

  async #timed<Result>(act: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    const result = await act();
    const seconds = (performance.now() - began) / 1000;
    if (seconds > this.slowest) [this.slowest, this.slowestStep] = [seconds, this.step];
    return result;
  }

  /** Leaves nothing behind, however it went. */
  async clear(): Promise<void> {
    await this.#house?.kill9();
    for (const pid of processesOf(this.#dataDir)) killNow(pid);
    await rm(join(this.#dataDir, '..'), { recursive: true, force: true, maxRetries: 10 });
  }
}
