/** Stories of a whole town: they take seconds each, and say what a smaller one says too. */
const big = new Set([
  'grote-school',
  'de-elfhonderdste-leerling',
  'tweehonderd-plusgroepen',
  'driehonderd-groepen',
  'van-een-hele-school',
  'veel-en-een-antwoord-kwijt',
])

/** Is this story told only to who is said to be caught by it? */
export const isBig = (naam: string): boolean => big.has(naam) || naam.startsWith('let-op-een-afgebroken-antwoord')
