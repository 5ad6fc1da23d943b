/** The same methods, called across contexts: every answer becomes a promise. */
export type Remote<Calls> = {
  [Name in keyof Calls]: Calls[Name] extends (
    ...args: infer Args
  ) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};
