/** Lets an extension's own pages call functions of its worker by name. */
export function answerCalls(
  calls: Record<string, (argument: never) => Promise<unknown>>,
): void {
  const { onMessage } = (
    globalThis as unknown as {
      chrome: {
        runtime: {
          onMessage: {
            addListener(
              listener: (
                message: { call: string; argument: never },
                sender: unknown,
                reply: (answer: unknown) => void,
              ) => true,
            ): void;
          };
        };
      };
    }
  ).chrome.runtime;
  onMessage.addListener(({ call, argument }, _sender, reply) => {
    Promise.resolve(calls[call]?.(argument)).then(
      (value) => reply({ value }),
      (error: unknown) => reply({ error: String(error) }),
    );
    return true;
  });
}
