import { atSchool, forLists } from '../src/link/policy.ts'
import { judge, type Score, total } from './link/judge.ts'
import { listsOf } from './link/lists.ts'
import { regimes } from './link/regimes.ts'

// The labelled benchmark of the linker: made-up towns with their answer key, several kinds of data, several seeds.
// `npm run bench:link -- 5` runs five seeds; `-- 5 100` numbers them from 100, for seeds that nobody has looked at.
const [count = '3', first = '1'] = process.argv.slice(2)
const seeds = Array.from({ length: Number(count) }, (_, index) => String(Number(first) + index))

const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(8)
const line = (name: string, score: Score) => {
  const per10k = ((10_000 * score.wrong) / score.records).toFixed(1)
  const { records, matches, right, wrong, asked, missed } = score
  return `${name.padEnd(58)} ${String(records).padStart(8)} ${String(wrong).padStart(6)} ${per10k.padStart(11)} ${share(right, matches)} ${share(asked, records)} ${share(missed, matches)}\n`
}

process.stdout.write(
  `${'regime'.padEnd(58)} ${'records'.padStart(8)} ${'wrong'.padStart(6)} ${'per 10,000'.padStart(11)} ${'linked'.padStart(8)} ${'asked'.padStart(8)} ${'missed'.padStart(8)}\n`,
)
const all: Score[] = []
for (const regime of regimes) {
  const policies = regime.keys === 'none' ? { lists: forLists } : { school: atSchool, lists: forLists }
  for (const [name, policy] of Object.entries(policies)) {
    for (const language of regime.languages) {
      const score = total(seeds.map((seed) => judge(listsOf(regime, language, seed), policy)))
      process.stdout.write(line(`${regime.name} (${language}, ${name})`, score))
      if (name === 'lists') all.push(score)
    }
  }
}
process.stdout.write(line('all, as lists', total(all)))
