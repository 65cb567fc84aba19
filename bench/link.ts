import { atSchool, forLists } from '../src/link/policy.ts'
import { judge, type Score, total } from './link/judge.ts'
import { listsOf } from './link/lists.ts'
import { regimes } from './link/regimes.ts'
import { scoreByBackground } from './link/stress/fair.ts'
import { kinds, themes } from './link/stress/kinds.ts'
import { stressHeader, stressLine } from './link/stress/report.ts'
import { scoreStress, totalOf } from './link/stress/score.ts'
import { stressList, stressSet } from './link/stress/set.ts'

// The labelled benchmark of the linker: made-up towns with their answer key, several kinds of data, several seeds.
// `npm run bench:link -- 5` runs five seeds; `-- 5 100` numbers them from 100, for seeds that nobody has looked at.
const [count = '3', first = '1'] = process.argv.slice(2)
const seeds = Array.from({ length: Number(count) }, (_, index) => String(Number(first) + index))

const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(8)
const line = (name: string, score: Score) => {
  const per10k = ((10_000 * score.wrong) / score.records).toFixed(1)
  const { records, matches, right, wrong, asked, missed, expectedWrong } = score
  return `${name.padEnd(58)} ${String(records).padStart(8)} ${String(wrong).padStart(6)} ${expectedWrong.toFixed(2).padStart(8)} ${per10k.padStart(11)} ${share(right, matches)} ${share(asked, records)} ${share(missed, matches)}\n`
}

process.stdout.write(
  `${'regime'.padEnd(58)} ${'records'.padStart(8)} ${'wrong'.padStart(6)} ${'expected'.padStart(8)} ${'per 10,000'.padStart(11)} ${'linked'.padStart(8)} ${'asked'.padStart(8)} ${'missed'.padStart(8)}\n`,
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

// The stress set: every kind of difference, twenty children each, at the school's policy, with the first seed.
const [seed = '1'] = seeds
const scores = scoreStress(stressSet(kinds, seed), atSchool)
process.stdout.write(`\n${stressHeader}`)
for (const score of scores) process.stdout.write(stressLine(score))
process.stdout.write('\n')
for (const [theme, members] of Object.entries(themes)) {
  const names = new Set(members.map(({ name }) => name))
  process.stdout.write(
    stressLine(
      totalOf(
        theme,
        scores.filter(({ kind }) => names.has(kind)),
      ),
    ),
  )
}
process.stdout.write(
  stressLine(
    totalOf(
      'all kinds',
      scores.filter(({ kind }) => kind !== 'beside'),
    ),
  ),
)
process.stdout.write(stressLine(totalOf('everybody who came, those beside too', scores)))

// Of who is asked, how many somebody who knows the child has to be asked about, whoever judges.
const truths = totalOf(
  'of whom the right answer is to ask',
  scores.filter(({ kind }) => kinds.some(({ name, truth }) => name === kind && truth === 'ask')),
)
process.stdout.write(stressLine(truths))
const inOneList = scoreStress(stressList(kinds, seed), atSchool)
process.stdout.write(stressLine(totalOf('the same in one list without school, those beside too', inOneList)))

process.stdout.write(`\n${stressHeader.replace('kind      ', 'background')}`)
for (const score of scoreByBackground(seed)) process.stdout.write(stressLine(score))
