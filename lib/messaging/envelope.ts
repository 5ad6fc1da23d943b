/** A call on its way: which method, with what. */
export interface CallMessage {
  call: string;
  args: readonly unknown[];
}

/** Its answer: a value, or the error as data (errors do not survive being cloned). */
export type ReplyMessage =
  { value: unknown } | { error: { name: string; message: string } };

export function isCallMessage(message: unknown): message is CallMessage {
  if (typeof message !== 'object' || message === null) return false;
  const { call, args } = message as Partial<CallMessage>;
  return typeof call === 'string' && Array.isArray(args);
}

/** The reply's value; throws what the other side threw, by name and message. */
export function openReply(reply: unknown): unknown {
  if (typeof reply !== 'object' || reply === null)
    throw new Error('The other side did not answer.');
  if ('error' in reply) {
    const { name, message } = reply.error as { name: string; message: string };
    const error = new Error(message);
    error.name = name;
    throw error;
  }
  return (reply as { value?: unknown }).value;
}

/** An error as a reply. */
export function failedReply(error: unknown): ReplyMessage {
  return error instanceof Error
    ? { error: { name: error.name, message: error.message } }
    : { error: { name: 'Error', message: String(error) } };
}
