import { expect, test } from 'vitest';
import { socketFolder } from './folders.ts';

test('the socket lives beside the data', () => {
  expect(socketFolder('/srv/countersign/.data', '/tmp')).toBe('/srv/countersign/.data/socket');
});

test('a path that is too long for a socket gives way to a short one of its own', () => {
  const [one, other] = [`/srv/${'é'.repeat(50)}`, `/srv/${'é'.repeat(51)}`];
  expect(socketFolder(one, '/tmp')).toMatch(/^\/tmp\/countersign-[0-9a-f]{16}$/);
  expect(socketFolder(one, '/tmp')).toBe(socketFolder(one, '/tmp'));
  expect(socketFolder(one, '/tmp')).not.toBe(socketFolder(other, '/tmp'));
});
