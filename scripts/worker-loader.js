/* Stands before the first part of a worker; `files` are the others. See worker-chunks.ts. */
/** Parts that came in, by name: functions that fill in their exports. */
const bodies = new Map();
/** Exports of those that were run. */
const modules = new Map();

globalThis.cognatePart = (name, body) => bodies.set(name, body);

globalThis.cognateNeed = (path) => {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const known = modules.get(name);
  if (known !== undefined) return known;
  if (!bodies.has(name))
    importScripts(files.find((file) => file.endsWith(`/${name}`)));
  const exports = {};
  modules.set(name, exports);
  bodies.get(name)(exports, cognateNeed);
  return exports;
};

addEventListener('install', () => importScripts(...files));
