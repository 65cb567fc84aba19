import type { Regel, Toestand } from '../../contracts/adapter/adapter.ts'
import { dutchDay } from '../../simulator/dutch-time.ts'
import type { Finding } from './finding.ts'
import { addScores, type Holder, type Person, type Score, scorePeople, wrongs } from './score.ts'
import { columnsFor } from './side-by-side.ts'
import { isHere, type Story } from './story.ts'

/** What came of a story, and the first case of each count that is never right, with the records beside each other. */
export type StoryScore = { readonly score: Score; readonly wrong: readonly Finding[] }

/** Scores what the system stored of the school after the last apply. Undefined when nothing was applied. */
export function scoreStory(story: Story, toestand: Toestand): StoryScore | undefined {
  if (story.verwerkt === undefined) return undefined
  const { begin, waarheid, schoolcode, verwerkt, world } = story
  const { voorstel, school } = verwerkt
  const cases = new Map<keyof Score, Finding['naast']>()
  const scored = (soort: 'leerlingen' | 'leerkrachten') => {
    const people: readonly Person[] = school[soort] ?? []
    return scorePeople({
      people,
      holders: toestand[soort].filter((one) => isHere(story, one)).map((one) => asSeenFrom(one, schoolcode)),
      before: begin.toestand[soort],
      held: new Set(toestand[soort].map(({ id }) => id)),
      waarheid,
      today: dutchDay(world.clock.now()),
      isAsked: (person) => askedAbout(person, voorstel[soort]),
      onCount: (kind, records, persoon) => {
        if (cases.has(kind) || !isWrong(kind)) return
        const person = people.find(({ id }) => id !== undefined && id === persoon)
        const one = soort === 'leerlingen' ? 'leerling' : 'leerkracht'
        cases.set(kind, columnsFor(person, records, one, kind === 'kwijt' ? begin.toestand : toestand))
      },
    })
  }
  const score = addScores(scored('leerlingen'), scored('leerkrachten'))
  const wrong = wrongs.filter((kind) => score[kind] > 0)
  return {
    score,
    wrong: wrong.map((kind) => ({
      wat: `score: ${kind}`,
      verwacht: 0,
      gevonden: score[kind],
      naast: cases.get(kind) ?? [],
    })),
  }
}

const isWrong = (kind: keyof Score): boolean => (wrongs as readonly string[]).includes(kind)

/** Who works at two schools has a number at each. */
function asSeenFrom(holder: Holder, school: string): Holder {
  const there = 'ookBij' in holder ? holder.ookBij?.find((place) => place.school === school) : undefined
  if (there === undefined) return holder
  const { key: _, ...rest } = holder
  return { ...rest, ...(there.key !== undefined && { key: there.key }) }
}

/** A person was asked about this one: what was decided is not the system's mistake. */
const askedAbout = ({ key, eckid }: Person, regels: readonly Regel[]): boolean =>
  regels.some(
    ({ twijfel, inkomend }) =>
      twijfel === true &&
      ((key !== undefined && inkomend.key === key) || (eckid !== undefined && inkomend.eckid === eckid)),
  )
