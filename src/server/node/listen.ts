import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { StartError } from './sentence.ts';

/** The header in which the API finds who asks, for its limits. Whatever a client sends under this name is dropped. */
const CLIENT = 'x-countersign-client';

export type Answer = (incoming: IncomingMessage, outgoing: ServerResponse) => unknown;

/** A server that puts the socket's address, and nothing a client says, into the client header. */
export function createHouseServer(answer: Answer): Server {
  return createServer({ requestTimeout: 120_000, headersTimeout: 20_000 }, (incoming, outgoing) => {
    nameClient(incoming);
    answer(incoming, outgoing);
  });
}

function nameClient(incoming: IncomingMessage): void {
  const raw = incoming.rawHeaders;
  const kept = raw.filter((_, index) => raw[index - (index % 2)]?.toLowerCase() !== CLIENT);
  const address = incoming.socket.remoteAddress ?? 'unknown';
  incoming.rawHeaders = [...kept, CLIENT, address];
  incoming.headers[CLIENT] = address;
}

/** @throws StartError when the port cannot be had */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(whyNot(error, port, host))));
    server.listen(port, host, resolve);
  });
}

function whyNot(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken by another program: set PORT to a free one.`;
  if (error.code === 'EACCES') return `Port ${port} is reserved for root: set PORT to one above 1023.`;
  return `The house cannot listen on ${host}, port ${port} (${error.code}): set HOST and PORT to an address of this machine.`;
}

/** Stops taking requests, lets those under way finish, and cuts what takes longer than the given time. */
export function stopListening(server: Server, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), patienceMs);
    // A connection that has got its answer would be kept for the next request.
    const sweep = setInterval(() => server.closeIdleConnections(), 20);
    server.close(() => {
      clearTimeout(cut);
      clearInterval(sweep);
      resolve();
    });
  });
}
