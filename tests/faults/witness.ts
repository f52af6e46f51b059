import { z } from 'zod';

const PATIENCE_MS = 60_000;
const teamSchema = z.object({ invitations: z.array(z.object({ email: z.string() })) });

/** An administrator who remembers every write that a house acknowledged, and looks whether it is still there. */
export class Witness {
  readonly #acknowledged: string[] = [];
  #asked = 0;
  #cookie = '';

  /** Opens the first account through the link that a new house prints. */
  async move(url: string, link: string | undefined): Promise<void> {
    const token = link?.split('#')[1];
    if (!token) throw new Error('No link for the first administrator was printed');
    const account = { token, name: 'Witness', email: 'witness@example.org', password: 'a long enough password' };
    const answer = await this.#call(url, 'POST', '/invitations/accept', account);
    const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
    this.#cookie = cookies.join('; ');
  }

  /** One write. It counts only when the house says so. */
  async write(url: string): Promise<void> {
    this.#asked += 1;
    const email = `colleague-${this.#asked}@example.org`;
    await this.#call(url, 'POST', '/team/invitations', { email, role: 'viewer' });
    this.#acknowledged.push(email);
  }

  /** Writes until the house is gone, which is the only way it may end. */
  async writeOn(url: string): Promise<void> {
    for (;;) {
      try {
        await this.write(url);
      } catch (error) {
        if (error instanceof Refusal) throw error;
        return;
      }
    }
  }

  /** @throws Error when something that was acknowledged is not there, or is there twice */
  async check(url: string): Promise<void> {
    const answer = await this.#call(url, 'GET', '/team');
    const { invitations } = teamSchema.parse(await answer.json());
    const found = invitations.map(({ email }) => email);
    const lost = this.#acknowledged.filter((email) => !found.includes(email));
    if (lost.length > 0) throw new Error(`${lost.length} of ${this.#acknowledged.length} acknowledged writes are lost`);
    if (new Set(found).size < found.length) throw new Error('A write is there twice');
  }

  async #call(url: string, method: string, path: string, json?: object): Promise<Response> {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { origin: url, cookie: this.#cookie, 'content-type': 'application/json' },
      ...(json ? { body: JSON.stringify(json) } : {}),
    });
    if (!answer.ok) throw new Refusal(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  }
}

class Refusal extends Error {}

const health = async (url: string): Promise<number> => (await fetch(`${url}/api/health`)).status;

/** @throws Error when the house does not say that it is well */
export async function expectHealth(url: string): Promise<void> {
  const status = await health(url);
  if (status !== 200) throw new Error(`Its health answered ${status}`);
}

/** Asks until the house says that it is well. */
export async function untilHealthy(url: string): Promise<void> {
  const patience = Date.now() + PATIENCE_MS;
  while ((await health(url)) !== 200) if (Date.now() > patience) throw new Error('It does not become well again');
}
