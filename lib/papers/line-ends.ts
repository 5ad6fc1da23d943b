/**
 * A text with its lines ended as text fields end them, whoever wrote it: files of other
 * programs have \r\n. https://html.spec.whatwg.org/#concept-textarea-api-value
 */
export function withLineFeeds(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
