/** Words that British, American and international English spell differently, in small letters; each row means one word. */
const SPELLINGS: readonly (readonly string[])[] = [
  ['organisation', 'organization'],
  ['organisations', 'organizations'],
  ['co-operation', 'cooperation'],
  ['co-operative', 'cooperative'],
  ['co-ordination', 'coordination'],
  ['programme', 'program'],
  ['programmes', 'programs'],
  ['centre', 'center'],
  ['defence', 'defense'],
  ['harbour', 'harbor'],
  ['labour', 'labor'],
  ['fibre', 'fiber'],
  ['liquefied', 'liquified'],
];

const ROW_OF = new Map(SPELLINGS.flatMap((row) => row.map((word) => [word, row] as const)));

/** A name of many such words has no more spellings than these. */
const MAX_SPELLINGS = 8;

/** The spellings of an English name of a body, project or programme, its own first: "Organization for … Co-operation". */
export function spellingVariants(text: string): readonly string[] {
  let spellings = [''];
  for (const part of text.split(/([\p{L}-]+)/u)) {
    const row = ROW_OF.get(part.toLowerCase());
    const ways = row && spellings.length * row.length <= MAX_SPELLINGS ? waysOf(part, row) : [part];
    spellings = spellings.flatMap((start) => ways.map((way) => start + way));
  }
  return spellings;
}

/** The row in the capitals of a word, which stands first. */
function waysOf(word: string, row: readonly string[]): readonly string[] {
  const isCapital = word[0] !== word[0]?.toLowerCase();
  const others = row.filter((other) => other !== word.toLowerCase());
  return [word, ...others.map((other) => (isCapital ? `${other[0]?.toUpperCase()}${other.slice(1)}` : other))];
}
