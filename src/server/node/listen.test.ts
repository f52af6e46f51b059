import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { afterEach, expect, test } from 'vitest';
import { createHouseServer, listen, stopListening } from './listen.ts';

const servers: ReturnType<typeof createHouseServer>[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await stopListening(server, 0);
});

async function start(answer: (request: Request) => Promise<Response> | Response) {
  const server = createHouseServer(getRequestListener((request) => answer(request)));
  servers.push(server);
  await listen(server, 0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  return { server, port, url: `http://127.0.0.1:${port}/` };
}

test('who asks is told by the socket, whatever the client claims', async () => {
  const { url } = await start((request) => new Response(request.headers.get('x-countersign-client')));
  const answer = await fetch(url, { headers: { 'X-Countersign-Client': '10.0.0.1' } });
  expect(await answer.text()).toBe('127.0.0.1');
});

test('a taken port ends in a sentence that names it', async () => {
  const { port } = await start(() => new Response());
  const second = createHouseServer(() => {});
  await expect(listen(second, port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is taken by another program: set PORT to a free one.`,
  );
});

test('a request under way is answered before the server stops', async () => {
  const begun = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  const { server, url } = await start(async () => {
    begun.resolve();
    await finish.promise;
    return new Response('done');
  });
  const answer = fetch(url);
  await begun.promise;
  const closed = once(server, 'close');
  const stopped = stopListening(server, 5_000);
  finish.resolve();
  expect(await (await answer).text()).toBe('done');
  await Promise.all([stopped, closed]);
});
