import { connect, createServer, type Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';

/** A letter that the mail server took for good, before it said so. */
export interface Received {
  to: string[];
  messageId: string;
  bytes: Buffer;
}

/**
 * Where the line is cut: at a command of the client, before it reaches the server; within the letter; once the server has
 * the whole letter, before its answer comes back; or after that.
 */
export const CUTS = ['connect', 'greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'body', 'dot', 'answered'] as const;
export type Cut = (typeof CUTS)[number];

export interface TestMailServer {
  /** For `SMTP_URL`. */
  url: string;
  received: Received[];
  /** Cuts the line of the next connections, in order; whatever follows is left alone. */
  cut(...cuts: (Cut | null)[]): void;
  /** How many connections there were. */
  connections(): number;
  close(): Promise<void>;
}

export interface Answers {
  /** What it says to a recipient, or to the end of a letter to them, if not yes: `550 5.1.1 No such user`. */
  toRecipient?: (address: string) => string | undefined;
  atEnd?: (to: string[]) => string | undefined;
  password?: string;
  /** It takes up to so many milliseconds to answer a letter. */
  slowness?: number;
}

/** A real SMTP server on a free port of this machine, by the makers of nodemailer, behind a line that can be cut. */
export async function openMailServer({
  toRecipient,
  atEnd,
  password,
  slowness = 0,
}: Answers = {}): Promise<TestMailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: password === undefined ? ['STARTTLS', 'AUTH'] : ['STARTTLS'],
    ...{ logger: false, authOptional: password === undefined, allowInsecureAuth: true, closeTimeout: 100 },
    onAuth: (auth, _, done) =>
      auth.password === password ? done(null, { user: 'desk' }) : done(refusal('535 5.7.8 Wrong password')),
    onRcptTo: ({ address }, _, done) => done(refusal(toRecipient?.(address))),
    onData: (stream, session, done) => {
      const to = session.envelope.rcptTo.map(({ address }) => address);
      buffer(stream).then(async (bytes) => {
        const no = atEnd?.(to);
        if (no === undefined) received.push({ to, bytes, messageId: messageIdOf(bytes) });
        if (slowness > 0) await wait(Math.random() * slowness);
        if (no === undefined) done(null, 'Ok: queued');
        else done(refusal(no));
      }, done);
    },
  });
  // A line that is cut is an error to it.
  server.on('error', () => undefined);
  const inner = await listening(server.server);
  const planned: (Cut | null)[] = [];
  const open = new Set<Socket>();
  let connections = 0;
  const line = createServer((client) => {
    connections += 1;
    passOn(client, inner, planned.shift() ?? null, open);
  });
  const port = await listening(line);
  return {
    url: password === undefined ? `smtp://127.0.0.1:${port}` : `smtp://desk:${password}@127.0.0.1:${port}`,
    received,
    cut: (...cuts) => planned.splice(0, planned.length, ...cuts),
    connections: () => connections,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => line.close(resolve));
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function refusal(answer: string | undefined): Error | null {
  if (answer === undefined) return null;
  const [, code, text] = /^(\d{3}) (.*)$/.exec(answer) ?? [];
  return Object.assign(new Error(text ?? ''), { responseCode: Number(code) });
}

const messageIdOf = (bytes: Buffer): string => /^message-id:\s*(<[^>]+>)/im.exec(bytes.toString('latin1'))?.[1] ?? '';

const listening = (server: ReturnType<typeof createServer>): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

/** Command by command, since a client may send several at once. */
function passOn(client: Socket, port: number, cut: Cut | null, open: Set<Socket>): void {
  const server = connect(port, '127.0.0.1');
  const both = [client, server];
  const sever = () => {
    for (const socket of both) socket.destroy();
  };
  for (const socket of both) {
    open.add(socket);
    socket.on('error', sever);
    socket.on('close', () => {
      open.delete(socket);
      sever();
    });
  }
  if (cut === 'connect') {
    sever();
    return;
  }
  let [inLetter, isWhole, text] = [false, false, ''];
  client.on('data', (chunk: Buffer) => {
    if (inLetter) return passLetter(chunk);
    text += chunk.toString('latin1');
    for (let end = text.indexOf('\r\n'); end >= 0 && !inLetter; end = text.indexOf('\r\n')) {
      const command = text.slice(0, end + 2);
      text = text.slice(end + 2);
      const verb = command.slice(0, 4).trim().toUpperCase();
      if (verb === cut) return sever();
      server.write(command, 'latin1');
      inLetter = verb === 'DATA';
    }
    if (inLetter && text !== '') passLetter(Buffer.from(text, 'latin1'));
  });
  let tail = '';
  function passLetter(chunk: Buffer): void {
    if (cut === 'body') {
      server.write(chunk.subarray(0, Math.floor(chunk.length / 2)));
      setImmediate(sever);
      return;
    }
    tail = (tail + chunk.toString('latin1')).slice(-5);
    server.write(chunk);
    if (tail !== '\r\n.\r\n') return;
    inLetter = false;
    isWhole = true;
    text = '';
  }
  server.on('data', (chunk: Buffer) => {
    if (isWhole && cut === 'dot') return sever();
    client.write(chunk, () => {
      if (cut === 'greeting' || (isWhole && cut === 'answered')) sever();
    });
  });
}
