import { expect, test } from 'vitest';
import { readAct, UsageError } from './admin-arguments.ts';

test.each([[[]], [['help']], [['--help']], [['user', '-h']]])('%j asks for help', (argv) => {
  expect(readAct(argv)).toEqual({ command: 'help' });
});

test('an account and an invitation want an address and a role, and the address is taken in small letters', () => {
  expect(readAct(['user', 'Ana@Desk.example', 'viewer', '--password-stdin'])).toEqual({
    command: 'user',
    email: 'ana@desk.example',
    role: 'viewer',
  });
  expect(readAct(['invite', 'ana@desk.example', 'organiser'])).toMatchObject({ command: 'invite', role: 'organiser' });
});

test('a recount changes nothing unless it is told to mend', () => {
  expect(readAct(['recount'])).toEqual({ command: 'recount', mend: false });
  expect(readAct(['recount', '--mend'])).toEqual({ command: 'recount', mend: true });
});

test.each([
  [['recount', 'all'], 'nothing but --mend'],
  [['erase'], 'no command erase'],
  [['invite'], 'an e-mail address and a role'],
  [['invite', 'ana', 'viewer'], 'an e-mail address and a role'],
  [['invite', 'ana@desk.example', 'king'], 'an e-mail address and a role'],
  [['invite', 'ana@desk.example', 'viewer', 'more'], 'an e-mail address and a role'],
  [['user', 'ana@desk.example', 'viewer'], '--password-stdin'],
])('%j is refused in a sentence', (argv, says) => {
  expect(() => readAct(argv)).toThrow(UsageError);
  expect(() => readAct(argv)).toThrow(says);
});

test('a password given as an option is refused and not repeated', () => {
  const given = () => readAct(['user', 'ana@desk.example', 'viewer', '--password=hunter2hunter2']);
  expect(given).toThrow(UsageError);
  expect(given).not.toThrow('hunter2');
});
