import { aSignatory } from '../support/a-signatory.ts';
import type { AppOnPostgres, Caller } from '../support/app-on-postgres.ts';
import { addRows } from '../support/million-signatures.ts';
import { takeBack } from '../support/take-back.ts';

const ACTS = ['confirm', 'verify', 'withdraw', 'reject', 'reinstate'];
const COUNTRIES = ['AR', 'BR', 'CL', 'MX', 'UY'];
const BULK_ROWS = 150;

const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(Math.random() * items.length)];

/** Signs, acts, edits and removes at random through the house's own acts, and now and then writes many rows at once. */
export class Writer {
  /** Acts that the house has done. */
  done = 0;
  readonly #house: Pick<AppOnPostgres, 'db'>;
  readonly #call: Caller;
  readonly #ids: string[] = [];
  readonly #name: string;
  readonly #bulkCampaign: string;
  #count = 0;

  /** @param bulkCampaign the id of a campaign for what is written many at once */
  constructor(house: Pick<AppOnPostgres, 'db'>, call: Caller, bulkCampaign: string, index: number) {
    this.#house = house;
    this.#bulkCampaign = bulkCampaign;
    this.#call = call;
    this.#name = `Synthetic writer ${index}`;
  }

  async writeUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) await this.#write(Math.random());
  }

  async #write(chance: number): Promise<void> {
    const id = pick(this.#ids);
    if (id === undefined || chance < 0.35) return this.#sign();
    if (chance < 0.75) return this.#act(id);
    if (chance < 0.9) return this.#edit(id);
    if (chance < 0.97) return this.#remove(id);
    return this.#writeMany();
  }

  async #sign(): Promise<void> {
    this.#count += 1;
    const json = aSignatory({
      organization: { name: `${this.#name}, ${this.#count}`, country: pick(COUNTRIES) ?? 'AR' },
      state: Math.random() < 0.5 ? 'pending' : 'confirmed',
      signedOn: `2013-11-${String(1 + Math.floor(Math.random() * 28)).padStart(2, '0')}`,
    });
    const answer = await this.#call('POST', '/signatories', { json });
    if (!answer.ok) throw new Error(`Signing answered ${answer.status}`);
    const { id }: { id: string } = await answer.json();
    this.#ids.push(id);
    this.done += 1;
  }

  async #act(id: string): Promise<void> {
    const { version } = await this.#read(id);
    const json = { act: pick(ACTS), note: 'tried', ground: 'known' };
    await this.#try('POST', `/signatories/${id}/acts`, json, version);
  }

  async #edit(id: string): Promise<void> {
    const { version, name, type, aliases, display } = await this.#read(id);
    const organization = { name, type, aliases, country: pick(COUNTRIES), acronym: '', website: '' };
    await this.#try('PUT', `/signatories/${id}`, { organization, representative: {}, display, note: '' }, version);
  }

  async #read(id: string) {
    const answer = await this.#call('GET', `/signatories/${id}`);
    if (!answer.ok) throw new Error(`Reading answered ${answer.status}`);
    return answer.json();
  }

  /** The house may refuse what does not fit the signature's state; it must not fail. */
  async #try(method: string, path: string, json: object, version: number): Promise<void> {
    const answer = await this.#call(method, path, { json, headers: { 'if-match': `"${version}"` } });
    if (answer.ok) this.done += 1;
    else if (![409, 412].includes(answer.status)) throw new Error(`${method} answered ${answer.status}`);
  }

  async #remove(id: string): Promise<void> {
    this.#ids.splice(this.#ids.indexOf(id), 1);
    await takeBack(this.#house.db, id, new Date());
    this.done += 1;
  }

  /** As an import does; every second time all of it is taken back before it was ever seen. */
  async #writeMany(): Promise<void> {
    const isKept = Math.random() < 0.5;
    const from = Math.floor(Math.random() * 1_000_000);
    try {
      await this.#house.db.transaction(async (tx) => {
        await addRows(tx, this.#bulkCampaign, from, from + BULK_ROWS);
        if (!isKept) throw new TakenBack();
      });
      this.done += 1;
    } catch (error) {
      if (!(error instanceof TakenBack)) throw error;
    }
  }
}

class TakenBack extends Error {}
