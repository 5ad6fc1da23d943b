import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of the project, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(
  /[\\/]$/,
  '',
);

/** How a command ended, and all that it said. */
export interface Outcome {
  ok: boolean;
  output: string;
}

/**
 * Runs a command in the project's folder. What it says is shown as it comes, unless
 * `quiet`, and kept. A command that is not there has simply failed. Never throws.
 */
export async function runCommand(
  command: string,
  args: readonly string[],
  { quiet = false, env = {} as NodeJS.ProcessEnv } = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm's commands are scripts there, which only a shell can start.
      shell: process.platform === 'win32',
    });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (!quiet) process.stdout.write(text);
      });
    child.on('error', (error) =>
      resolve({ ok: false, output: `${output}${error.message}\n` }),
    );
    child.on('close', (code) => resolve({ ok: code === 0, output }));
  });
}
