import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SLOW_START_MS = 60_000;
const SLOW_END_MS = 5_000;

/** A program with a temporary folder, which is deleted when it exits. */
export interface Started {
  /** The first group of `ready` in the program's output. */
  found: string;
  folder: string;
  stop: () => Promise<void>;
}

interface Program {
  command: string;
  args: (folder: string) => readonly string[];
  env?: Readonly<Record<string, string>>;
  /** Matches the output of a program that is ready; the first group is returned. Absent if it has no such output. */
  ready?: RegExp;
}

/** Starts a program, and waits for its ready message if it has one. */
export async function start({ command, args, env, ready }: Program): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'));
  const child = spawn(command, args(folder), {
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, HOME: folder, ...env },
  });
  const found = ready ? await said(child, ready, command) : '';
  return {
    found,
    folder,
    stop: async () => {
      await ended(child);
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

function said(child: ChildProcess, ready: RegExp, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let all = '';
    const fail = (why: string) => reject(new Error(`${command} ${why}:\n${all.slice(-2000)}`));
    const timer = setTimeout(() => fail('did not start'), SLOW_START_MS);
    child.once('error', ({ message }) => fail(`did not start (${message})`));
    child.once('exit', () => fail('ended'));
    for (const stream of child.stdio.slice(1)) {
      stream?.on('data', (data) => {
        all += data;
        const match = ready.exec(all);
        if (!match) return;
        clearTimeout(timer);
        resolve(match[1] ?? '');
      });
    }
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = new Promise((resolve) => child.once('exit', resolve));
  child.kill();
  const timer = setTimeout(() => child.kill('SIGKILL'), SLOW_END_MS);
  await exit;
  clearTimeout(timer);
}
