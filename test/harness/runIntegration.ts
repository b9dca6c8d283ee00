import type { Result } from './mocha.js';

export async function runIntegration(_grep: string | undefined): Promise<Result> {
  return Promise.reject(new Error('to be written'));
}
