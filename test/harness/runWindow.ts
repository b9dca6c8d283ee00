import type { Result } from './mocha.js';

export async function runWindow(_grep: string | undefined): Promise<Result> {
  return Promise.reject(new Error('to be written'));
}
