/** No writer's sentence is longer; what is, is a text without its full stops. */
const LONGEST_SENTENCE = 1200;

/** Where the pieces end that an overlong sentence is read in: behind the last of some marks, or where it must. */
export function* piecesOf(text: string, start: number, end: number, marks: string): Generator<number> {
  let from = start;
  while (end - from > LONGEST_SENTENCE) {
    let at = from + LONGEST_SENTENCE;
    while (at > from && !marks.includes(text.charAt(at - 1))) at--;
    from = at > from ? at : behindPair(text, from + LONGEST_SENTENCE);
    yield from;
  }
  yield end;
}

/** Not between the halves of a pair of surrogates. */
function behindPair(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at + 1 : at;
}
