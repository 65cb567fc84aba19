import type { Taal } from '../../report/language.ts'
import type { School } from '../../src/school/school.ts'
import { addScores, type Holder, noScore, type Score, scorePeople } from '../run/score.ts'
import { carries, uniqueNumbers } from '../truth/numbers.ts'
import { identify, type Tegenspraak } from './identify.ts'
import type { Reading } from './table.ts'
import { createWhoIsMeant, type WhoIsMeant } from './who-is-meant.ts'

/** What a system that runs by itself never may come to: nobody is asked in between. */
export const laws = {
  fout: {
    nl: 'een nummer staat in het record van iemand anders',
    en: "a person's number stands in the record of somebody else",
  },
  gemist: {
    nl: 'iemand heeft een nieuw record, terwijl er al een was',
    en: 'a person has a new record, though there was one of theirs',
  },
  samengeklonterd: { nl: 'twee mensen hebben samen een record', en: 'two people have one record' },
  gesplitst: { nl: 'iemand heeft twee records in gebruik', en: 'one person has two records in use' },
  onterechtGedeactiveerd: {
    nl: 'wie op school zit heeft geen record in gebruik',
    en: 'a person who is at the school has no record in use',
  },
  kwijt: { nl: 'een record van eerder is weg', en: 'a record of before is gone' },
} as const satisfies Partial<Record<keyof Score, Readonly<Record<Taal, string>>>>

export type Law = keyof typeof laws

const soorten = ['leerlingen', 'leerkrachten'] as const

/** Ids of the EA, and our id of the person; absent when it is about the record alone. */
export type Geval = { readonly records: readonly string[]; readonly persoon?: string }

/** One look at the EA after a fetch, beside what ESIS had delivered. */
export type Meting = {
  /** Counts from 1. */
  readonly nummer: number
  readonly score: Score
  /** Against the look before. */
  readonly verschil: Score
  readonly gebroken: readonly { readonly wet: Law; readonly gevallen: readonly Geval[] }[]
}

/** How many of the EA's records were known at the start, and whose. */
export type Herkend = Readonly<Record<(typeof soorten)[number], { readonly records: number; readonly herkend: number }>>

export type Observation = {
  readonly herkend: Herkend
  /** Records of the start that contradict themselves: not recognised, and maybe wrong already. */
  readonly tegenspraken: readonly Tegenspraak[]
  /** Names for the ids of the last look. */
  readonly who: WhoIsMeant
  /** Scores what the EA holds now against the school that it was given, on a day (`YYYY-MM-DD`). */
  readonly look: (now: Reading, delivered: School, today: string) => Meting
}

/** Begins with what the EA holds before it fetches, and the school of that moment. */
export function observe(start: Reading, school: School): Observation {
  const identified = soorten.map((soort) => identify(start.toestand[soort], school[soort] ?? [], start.van))
  const waarheid = new Map(identified.flatMap(({ van }) => [...van]))
  /** All records that were ever seen, as they were last. */
  const seen = { leerlingen: byId(start.toestand.leerlingen), leerkrachten: byId(start.toestand.leerkrachten) }
  const who = createWhoIsMeant(waarheid, () => soorten.map((soort) => seen[soort]))
  who.meet(school)
  let last = noScore()
  let nummer = 0
  const herkend = Object.fromEntries(
    soorten.map((soort) => [
      soort,
      {
        records: start.toestand[soort].length,
        herkend: start.toestand[soort].filter(({ id }) => waarheid.has(id)).length,
      },
    ]),
  ) as Herkend
  return {
    herkend,
    tegenspraken: identified.flatMap(({ tegenspraken }) => tegenspraken),
    who,
    look: (now, delivered, today) => {
      who.meet(delivered)
      const cases: { wet: Law; records: readonly string[]; persoon?: string }[] = []
      const score = soorten
        .map((soort) =>
          scorePeople({
            people: delivered[soort] ?? [],
            holders: now.toestand[soort],
            before: [...seen[soort].values()],
            held: new Set(now.toestand[soort].map(({ id }) => id)),
            waarheid,
            today,
            isAsked: () => false,
            onCount: (kind, records, persoon) => {
              if (kind in laws) cases.push({ wet: kind as Law, records, ...(persoon !== undefined && { persoon }) })
            },
          }),
        )
        .reduce(addScores)
      for (const soort of soorten) {
        learn(waarheid, now.toestand[soort], delivered[soort] ?? [], seen[soort])
        for (const record of now.toestand[soort]) seen[soort].set(record.id, record)
      }
      const verschil = Object.fromEntries(
        Object.entries(score).map(([kind, count]) => [kind, count - last[kind as keyof Score]]),
      ) as Score
      last = score
      return {
        nummer: ++nummer,
        score,
        verschil,
        gebroken: (Object.keys(laws) as Law[]).flatMap((wet) => {
          const gevallen = cases.filter((one) => one.wet === wet).map(({ wet: _, ...rest }) => rest)
          return gevallen.length === 0 ? [] : [{ wet, gevallen }]
        }),
      }
    },
  }
}

const byId = (records: readonly Holder[]): Map<string, Holder> => new Map(records.map((record) => [record.id, record]))

/** A record that the EA made for one person, who had none, is theirs from now on. */
function learn(
  waarheid: Map<string, string>,
  holders: readonly Holder[],
  people: School['leerlingen'] | NonNullable<School['leerkrachten']>,
  seen: ReadonlyMap<string, Holder>,
): void {
  const isUnique = uniqueNumbers(people)
  const owners = new Set(waarheid.values())
  for (const holder of holders) {
    if (seen.has(holder.id) || waarheid.has(holder.id)) continue
    const [person, ...others] = people.filter((one) => carries(holder, one, isUnique))
    if (person?.id !== undefined && others.length === 0 && !owners.has(person.id)) waarheid.set(holder.id, person.id)
  }
}
