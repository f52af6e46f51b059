import { eq } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { beforeEach, describe, expect, it } from 'vitest';
import { CAMPAIGN } from '../../../../tests/support/furnish.ts';
import { type Caller, type TestApp, testApp } from '../../../../tests/support/test-app.ts';
import { Problem } from '../../../domain/errors.ts';
import { type LetterArchive, newestArchiveSchema } from '../../../domain/letters/letter-archive.ts';
import { onlyRow } from '../../db/rows.ts';
import { campaign, exportFile, exportPart, letterRecipient, office } from '../../db/schema/index.ts';
import { writeArchive } from './write-archive.ts';

let house: TestApp;
let viewer: Caller;
let letter: string;

beforeEach(async () => {
  house = await testApp();
  viewer = await house.as('viewer');
  const translator = await house.as('translator');
  const json = { title: 'Synthetic letter', parentLetterId: null, locales: ['en', 'es', 'pt'] };
  letter = (await (await translator('POST', '/letters', { json })).json()).id;
  const scope = onlyRow(await house.db.select().from(campaign).where(eq(campaign.slug, CAMPAIGN)));
  const offices = await house.db.select().from(office).where(eq(office.campaignId, scope.id));
  await house.db
    .insert(letterRecipient)
    .values(offices.map(({ id }) => ({ letterId: letter, officeId: id })))
    .onConflictDoNothing();
});

const read = async (answer: Response): Promise<LetterArchive | null> =>
  newestArchiveSchema.parse(await answer.json()).archive;
const order = async (caller = viewer) => read(await caller('POST', `/letters/${letter}/archive`));
const look = async (caller = viewer) => read(await caller('GET', `/letters/${letter}/archive`));
const fetchFile = (caller = viewer) => caller('GET', `/letters/${letter}/archive/file`);

const files = () => house.db.select().from(exportFile).where(eq(exportFile.format, 'zip'));
const work = async (ports = house.ports) => writeArchive(ports, onlyRow(await files()).id);

describe('a letter to all its offices, in the background', () => {
  it('is ordered once however often it is asked for, told how far it is, and fetched', async () => {
    expect(await look()).toBeNull();
    expect(await order()).toMatchObject({ state: 'running', total: 20, written: 0 });
    await order();
    expect(await files()).toHaveLength(1);
    expect((await fetchFile()).status).toBe(404);
    await work();
    expect(await look()).toMatchObject({ state: 'done', written: 20 });
    const names = Object.keys(unzipSync(new Uint8Array(await (await fetchFile()).arrayBuffer())));
    expect(names).toHaveLength(20);
    expect(new Set(names).size).toBe(20);
    expect(names.filter((name) => /^[a-z]{2}-\d+-[a-z0-9-]+-(en|es|pt)\.pdf$/.test(name))).toHaveLength(20);
  });

  it('goes on behind its last piece after an interruption, and sets no letter twice', async () => {
    await order();
    let set = 0;
    const dying = {
      ...house.ports,
      typesetter: {
        ...house.ports.typesetter,
        pdf: async () => {
          set += 1;
          if (set === 15) throw new Error('killed');
          return new TextEncoder().encode(`%PDF-${set}`);
        },
      },
    };
    await expect(work(dying)).rejects.toThrow('killed');
    expect(await look()).toMatchObject({ state: 'running', written: 12 });
    await work(dying);
    expect(await look()).toMatchObject({ state: 'done', written: 20 });
    const parts = await house.db.select().from(exportPart);
    expect(parts.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 20 }, (_, at) => at),
    );
    expect(onlyRow(await files()).ordered).toMatchObject({ letterId: letter });
  });

  it('is whoever’s who ordered it, and not on their list of signatories’ files', async () => {
    const organiser = await house.as('organiser');
    await order(organiser);
    await work();
    expect((await fetchFile(organiser)).status).toBe(200);
    expect(await look()).toBeNull();
    expect((await fetchFile()).status).toBe(404);
    expect(await (await organiser('GET', '/exports')).json()).toEqual({ items: [] });
  });

  it('can be stopped, and is stopped by itself where nothing sets documents', async () => {
    await order();
    expect(await read(await viewer('POST', `/letters/${letter}/archive/cancel`))).toMatchObject({ state: 'cancelled' });
    await work();
    expect(await look()).toMatchObject({ state: 'cancelled', written: 0 });
    expect(await order()).toMatchObject({ state: 'running' });
    const unable = async () => {
      throw new Problem('document.unavailable');
    };
    const running = onlyRow((await files()).filter(({ state }) => state === 'running'));
    const ports = { ...house.ports, typesetter: { pdf: unable, svg: unable } };
    await expect(writeArchive(ports, running.id)).rejects.toMatchObject({ code: 'document.unavailable' });
    expect(await look()).toMatchObject({ state: 'cancelled' });
  });
});
