import { notifications } from '@mantine/notifications';
import '@testing-library/jest-dom/vitest';
import { act, cleanup, configure } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import './browser-gaps.ts';
import { allAnswered, closeMockedApi, listen, server } from './mocked-api.ts';

/** A page's first showing loads its chunk, signs in and asks a database: more than the usual second on a busy machine. */
configure({ asyncUtilTimeout: 10_000 });

/** Silence is enforced: what a browser's console would show fails the test, and so does a request nobody answers. */
const said: string[] = [];

beforeAll(listen);

beforeEach(() => {
  said.length = 0;
  for (const method of ['error', 'warn'] as const) {
    vi.spyOn(console, method).mockImplementation((...words: unknown[]) => {
      said.push(`console.${method}: ${words.map(String).join(' ')}`);
    });
  }
});

afterEach(async () => {
  cleanup();
  await allAnswered();
  act(() => notifications.clean());
  server.resetHandlers();
  localStorage.clear();
  sessionStorage.clear();
  const complaints = said.splice(0);
  vi.restoreAllMocks();
  expect(complaints).toEqual([]);
});

afterAll(async () => {
  server.close();
  await closeMockedApi();
});

/** For a test that provokes a complaint on purpose: takes what was said so far, so that it does not fail the test. */
export const takeComplaints = (): string[] => said.splice(0);
