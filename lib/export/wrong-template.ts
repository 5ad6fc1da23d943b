/** What can be wrong with a template, and in which part of it. */
export interface TemplateFault {
  kind: 'tag' | 'unclosed' | 'unopened' | 'braces';
  part: string;
}

/** A template that cannot be used. Readers are told why in their language; the message is Mustache's. */
export class WrongTemplate extends Error {
  override name = 'WrongTemplate';
  /** Absent where it is none of those that are known. */
  readonly fault?: TemplateFault;

  constructor(message: string, template: string) {
    super(message);
    const fault = faultIn(message, template);
    if (fault) this.fault = fault;
  }
}

/** As `parseTemplate` in mustache.mjs (4.2) says it. */
const FAULTS: readonly [RegExp, TemplateFault['kind']][] = [
  [/^Unclosed section "(.*)" at \d+$/s, 'unclosed'],
  [/^Unopened section "(.*)" at \d+$/s, 'unopened'],
  [/^Invalid tags: (.*)$/s, 'braces'],
];

function faultIn(message: string, template: string): TemplateFault | undefined {
  for (const [said, kind] of FAULTS) {
    const [, part] = said.exec(message) ?? [];
    if (part !== undefined) return { kind, part };
  }
  if (!message.startsWith('Unclosed tag')) return undefined;
  // Mustache names the end of the text, where it looked for the end of the tag.
  const tag = template.slice(Math.max(0, template.lastIndexOf('{{')));
  return { kind: 'tag', part: tag.split('\n', 1)[0] ?? '' };
}
