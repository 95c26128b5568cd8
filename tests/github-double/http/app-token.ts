import { verify } from 'node:crypto';
import type { App, Apps } from '../world/apps.ts';

const LONGEST = 10 * 60;
/** Clocks differ a little. */
const LEEWAY = 60;

interface Claims {
  readonly iss: unknown;
  readonly iat: unknown;
  readonly exp: unknown;
}

/** The app that signed a JSON web token, or why the token is not accepted, in GitHub's words. */
export function readAppToken(apps: Apps, token: string, now: Date): App | string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = readPart(payload);
  if (readPart(header)?.['alg'] !== 'RS256' || !claims) return 'A JSON web token could not be decoded';
  const { iss, iat, exp } = claims as unknown as Claims;
  const app = apps.app(Number(iss));
  if (!app) return 'Integration not found';
  const signed = Buffer.from(`${header}.${payload}`);
  if (!verify('sha256', signed, app.publicKey, Buffer.from(signature, 'base64url'))) {
    return 'A JSON web token could not be decoded';
  }
  const seconds = Math.floor(now.getTime() / 1000);
  if (typeof iat !== 'number' || iat > seconds + LEEWAY) {
    return "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued";
  }
  if (typeof exp !== 'number' || exp <= seconds) {
    return "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires";
  }
  if (exp > seconds + LONGEST + LEEWAY) return "'Expiration time' claim ('exp') is too far in the future";
  return app;
}

function readPart(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>)
      : undefined;
  } catch {
    return undefined;
  }
}
