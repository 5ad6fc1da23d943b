import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { runCommand } from './command.ts';

/** A browser that tests and demonstration need, and the ways to come by it. */
interface Wanted {
  name: string;
  /** The environment variable that names its program. */
  variable: string;
  /** The oldest version that runs the extension; see the manifest in wxt.config.ts. */
  oldest: number;
  /** Where it may be, best first: paths, or names to look up on the path. */
  places: readonly string[];
  /** Ways to install it, best first. Each may say where its program then is. */
  installs: readonly Install[];
}

interface Install {
  command: string;
  args: readonly string[];
  /** Debian's own packages can only be installed by root. */
  asRoot?: boolean;
  /** The program's path, from what the command said. */
  find?: (output: string) => string | undefined;
}

/** Where @puppeteer/browsers keeps what it installs. */
const CACHE = join(homedir(), '.cache', 'puppeteer');

const CHROMIUM: Wanted = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  oldest: 125,
  places: [
    chromium.executablePath(),
    '/usr/bin/chromium',
    'chromium',
    'chromium-browser',
  ],
  installs: [
    playwright('install', '--with-deps', 'chromium'),
    playwright('install', 'chromium'),
    aptGet('chromium'),
  ],
};

const FIREFOX: Wanted = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  oldest: 147,
  places: [
    'firefox',
    'firefox-esr',
    '/usr/bin/firefox-esr',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  ],
  installs: [
    {
      command: 'browsers',
      args: ['install', 'firefox@stable', '--path', CACHE],
      // The last line is `firefox@stable_150.0 /path/to/firefox`.
      find: (output) => /^firefox@\S+ (.+)$/m.exec(output)?.[1],
    },
    aptGet('firefox-esr'),
  ],
};

/**
 * The path of a Chromium, installed where there is none. Google Chrome is not looked
 * for: since version 137 it does not load extensions from its command line.
 *
 * @throws with what was tried and what to do, when there is none to be had.
 */
export async function findChromium(): Promise<string> {
  return findBrowser(CHROMIUM);
}

/** The path of a Firefox, installed where there is none. @throws as `findChromium` does. */
export async function findFirefox(): Promise<string> {
  return findBrowser(FIREFOX);
}

async function findBrowser(wanted: Wanted): Promise<string> {
  const { name, variable, oldest, places, installs } = wanted;
  const named = process.env[variable];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`$${variable} names ${named}, and there is no such file.`);
  }
  const tried: string[] = [];
  const look = async (): Promise<string | undefined> => {
    for (const path of places.flatMap(lookUp)) {
      const version = await majorVersion(path);
      if (version >= oldest) return path;
      tried.push(`${path}: version ${version || 'unknown'}`);
    }
    return undefined;
  };

  const there = await look();
  if (there !== undefined) return there;
  for (const { command, args, asRoot, find } of installs) {
    const line = [command, ...args].join(' ');
    if (asRoot === true && process.getuid?.() !== 0) {
      tried.push(`${line}: only root may`);
      continue;
    }
    console.log(`No ${name} ${oldest} or newer is here. Installing: ${line}`);
    const { ok, output } = await runCommand(command, args);
    const found = ok ? (find?.(output) ?? (await look())) : undefined;
    if (found !== undefined) return found;
    tried.push(`${line}: ${ok ? 'brought none' : 'failed'}`);
  }
  throw new Error(
    [
      `${name} ${oldest} or newer is needed and could not be found or installed.`,
      ...[...new Set(tried)].map((line) => `  ${line}`),
      `Install ${name} and run the command again; if it lies in an unusual place, say where: ${variable}=/path/to/it`,
    ].join('\n'),
  );
}

/** The files a place stands for: itself, or its name on the path; those that exist. */
function lookUp(place: string): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return (
    /[\\/]/.test(place) ? [place] : folders.map((it) => join(it, place))
  ).filter((path) => existsSync(path));
}

/** The number before the first dot of what `--version` answers; 0 when it does not. */
async function majorVersion(path: string): Promise<number> {
  const { output } = await runCommand(path, ['--version'], { quiet: true });
  return Number(/(\d+)\.\d/.exec(output)?.[1] ?? 0);
}

function playwright(...args: string[]): Install {
  return { command: 'playwright', args };
}

function aptGet(name: string): Install {
  const line = `apt-get update && apt-get install -y --no-install-recommends ${name}`;
  return { command: 'sh', args: ['-c', line], asRoot: true };
}
