/** Citation.js has no types of its own; this much of it is used here. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(
      input: unknown,
      options?: { forceType?: string; strict?: boolean },
    );
    /** CSL-JSON. */
    data: { title?: string; issued?: unknown }[];
  }
  export const plugins: { input: { has(type: string): boolean } };
}
declare module '@citation-js/plugin-ris';
