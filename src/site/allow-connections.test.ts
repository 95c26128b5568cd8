import { expect, test } from 'vitest';
import { allowConnections } from './allow-connections.ts';

const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; base-uri 'none'";

test('a page may connect to the origins of the addresses and is otherwise as strict as before', () => {
  expect(allowConnections(POLICY, [])).toBe(POLICY);
  expect(
    allowConnections(POLICY, [
      'https://github.example.com/api/v3',
      'https://api.github.com',
      'https://github.example.com/api/v4',
    ]),
  ).toBe(
    "default-src 'none'; script-src 'self'; connect-src 'self' https://api.github.com https://github.example.com; base-uri 'none'",
  );
});
