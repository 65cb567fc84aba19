/**
 * Whether the linker looks at who may be one: of the lists of every regime without a linker's own search, how many of the right pairs
 * it looks at, beside what another engine finds that holds everybody beside everybody (DuckDB, installed when this is run).
 *
 *     npm run bench -- recall          one seed
 *     npm run bench -- recall 3 100    three, numbered from 100
 */
import { createBlocks } from '../src/link/blocks.ts'
import { createComparer } from '../src/link/pair.ts'
import { createTexts, type Person, rosterOf } from '../src/link/people.ts'
import { populationOf } from '../src/link/population.ts'
import { createVocabulary } from '../src/link/vocabulary.ts'
import { listsOf } from './link/lists.ts'
import { regimes } from './link/regimes.ts'
import { pairsByDuckDb } from './recall/duckdb.ts'

const [count = '1', first = '1'] = process.argv.slice(2)
const seeds = Array.from({ length: Number(count) }, (_, index) => String(Number(first) + index))

/** Pairs that the linker weighs, `incoming existing` by id. */
function pairsByLinker(existing: readonly Person[], incoming: readonly Person[]): ReadonlySet<string> {
  const vocabulary = createVocabulary()
  const texts = createTexts()
  const [had, came] = [rosterOf(existing, vocabulary, texts), rosterOf(incoming, vocabulary, texts)]
  const blocks = createBlocks(had, came, vocabulary)
  const { resemble } = createComparer(had, came, populationOf(had, came, vocabulary), vocabulary, texts)
  const pairs = new Set<string>()
  incoming.forEach(({ id }, i) => {
    blocks.candidatesOf(i, (e) => {
      if (resemble(i, e)) pairs.add(`${id} ${existing[e]?.id}`)
    })
  })
  return pairs
}

/** Pairs with the same number are found by that. */
const sameNumber = (existing: readonly Person[], incoming: readonly Person[]): ReadonlySet<string> => {
  const holders = new Map(existing.flatMap(({ id, key }) => (key === undefined ? [] : [[key, id] as const])))
  return new Set(
    incoming.flatMap(({ id, key }) => (key !== undefined && holders.has(key) ? [`${id} ${holders.get(key)}`] : [])),
  )
}

type Row = {
  right: number
  ours: number
  theirs: number
  onlyTheirs: number
  onlyOurs: number
  looked: number
  lookedBeside: number
}

const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`.padStart(9)
const line = (name: string, row: Row) =>
  `${name.padEnd(56)} ${String(row.right).padStart(7)} ${share(row.ours, row.right)} ${share(row.theirs, row.right)} ${String(row.onlyTheirs).padStart(12)} ${String(row.onlyOurs).padStart(9)} ${String(row.looked).padStart(9)} ${String(row.lookedBeside).padStart(9)}\n`

process.stdout.write(
  `${'regime'.padEnd(56)} ${'right'.padStart(7)} ${'ours'.padStart(9)} ${'DuckDB'.padStart(9)} ${'DuckDB alone'.padStart(12)} ${'we alone'.padStart(9)} ${'pairs'.padStart(9)} ${'DuckDB'.padStart(9)}\n`,
)
const all: Row = { right: 0, ours: 0, theirs: 0, onlyTheirs: 0, onlyOurs: 0, looked: 0, lookedBeside: 0 }
for (const regime of regimes)
  for (const language of regime.languages)
    for (const seed of seeds) {
      const { existing, incoming, truth } = listsOf(regime, language, seed)
      const ours = new Set([...pairsByLinker(existing, incoming), ...sameNumber(existing, incoming)])
      const theirs = await pairsByDuckDb(existing, incoming)
      const right = [...truth].map(([i, e]) => `${i} ${e}`)
      const row: Row = {
        right: right.length,
        ours: right.filter((pair) => ours.has(pair)).length,
        theirs: right.filter((pair) => theirs.has(pair)).length,
        onlyTheirs: right.filter((pair) => theirs.has(pair) && !ours.has(pair)).length,
        onlyOurs: right.filter((pair) => ours.has(pair) && !theirs.has(pair)).length,
        looked: ours.size,
        lookedBeside: theirs.size,
      }
      for (const field of Object.keys(all) as (keyof Row)[]) all[field] += row[field]
      process.stdout.write(line(`${regime.name} (${language}, ${seed})`, row))
    }
process.stdout.write(line('all', all))
if (all.ours < all.theirs) {
  process.stderr.write('Another engine looks at more of the right pairs than the linker does.\n')
  process.exitCode = 1
}
