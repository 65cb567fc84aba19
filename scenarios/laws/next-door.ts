import { eersteSchool, type Scenario, type SchoolVanVerhaal, type Stap } from '../language/scenario.ts'
import { remembered } from './after-a-restart.ts'
import { compareWhole } from './compare-whole.ts'
import { mayBeToldAgain } from './hesitating.ts'
import { defineLaw } from './law.ts'

const buren = 'buren'

/** Nobody of another story is called so. */
const names = [
  { roepnaam: 'Wobke', achternaam: 'Zijlmans', geboortedatum: '2016-05-17' },
  { roepnaam: 'Ilja', achternaam: 'Praamstra', geboortedatum: '2016-09-28' },
  { roepnaam: 'Tjorven', achternaam: 'Quispel', geboortedatum: '2015-12-11' },
] as const

/** Who left the school beside it, and may come back. */
const gone = { id: 'ea-buren-weg', roepnaam: 'Oeds', achternaam: 'Terluin', geboortedatum: '2014-02-19', actief: false }

/** A school of other people under the numbers of this one. The first child is new there. Undefined: too few have a number. */
function nextDoor({ school, ea: own }: Scenario): SchoolVanVerhaal | undefined {
  if (school === 'handleiding') return undefined
  const numbersOf = (rows: readonly { readonly key?: unknown }[] = []) => [
    ...new Set(rows.flatMap(({ key }) => (key === undefined || String(key).startsWith('#') ? [] : [String(key)]))),
  ]
  const [first, second, third] = numbersOf(school.leerlingen)
  const [groep = '31'] = numbersOf(school.groepen)
  const [leerkracht = 'L1'] = numbersOf(school.leerkrachten)
  if (first === undefined || second === undefined) return undefined
  return {
    school: {
      school: { brincode: '99WX' },
      groepen: [{ soort: 'groep', key: groep, naam: 'Buren', jaargroep: '4' }],
      leerkrachten: [
        {
          key: leerkracht,
          roepnaam: 'Froukje',
          achternaam: 'Aukema',
          emailadres: 'f.aukema@buren.example',
          groepen: [groep],
        },
      ],
      leerlingen: [first, second, ...(third === undefined ? [] : [third])].map((key, index) => ({
        ...names[index],
        key,
        jaargroep: '4',
        groep,
      })),
      source: school.source,
    },
    ea: {
      groepen: { heeft: 'alles' },
      leerlingen: { heeft: 'alles', behalve: [{ key: first }], ook: [{ ...gone, key: `${second}-oud` }] },
      ...(own?.resultaten !== undefined && { resultaten: own.resultaten }),
    },
  }
}

/** One thing that is chosen, or sent, is so in most stories: where more is to be remembered, or is taken back, that shows it too. */
function isRich({ stappen }: Scenario): boolean {
  const deeds = new Set(stappen.flatMap(({ stap }) => (remembered.has(stap.doe) ? stap.doe : [])))
  return deeds.size > 1 || [...deeds].some((deed) => deed !== 'beslis' && deed !== 'verstuur')
}

/**
 * The same story to a system that has another school as well, of other people under the same numbers. It imports, leaves one child
 * out and norms; its second import is under review, with a child left out, while this school does its last one. It applies that, saves
 * its koppeling anew, and its third is under review while this school applies.
 */
function withNeighbours(scenario: Scenario): Scenario | undefined {
  const { andereScholen, stappen, xsdversie } = scenario
  const isAlone = Object.keys(andereScholen).length === 0 && xsdversie === '2.2'
  const place = stappen.findLastIndex(({ stap }) => stap.doe === 'importeer')
  const school = isAlone && isRich(scenario) && mayBeToldAgain(scenario) && place >= 0 ? nextDoor(scenario) : undefined
  if (school === undefined || school.school === 'handleiding') return undefined
  const [first, second, third] = (school.school.leerlingen ?? []).map(({ key }) => ({ key: String(key) }))
  if (first === undefined || second === undefined) return undefined
  const there = (...all: readonly Stap[]): readonly Stap[] => [
    { doe: 'bij', bij: buren },
    ...all,
    { doe: 'bij', bij: eersteSchool },
  ]
  const leaveOut = (wie: { readonly key: string }): Stap => ({
    doe: 'beslis',
    soort: 'leerling',
    wie,
    actie: 'niet-importeren',
  })
  const normed = stappen.flatMap(({ stap }) => (stap.doe === 'normeer' ? stap.toets : []))[0] ?? 'REK'
  const renamed = (roepnaam: string): Stap => ({
    doe: 'wijziging',
    wijziging: { soort: 'roepnaamswijziging', leerling: second, roepnaam } as never,
  })
  const before = there(
    { doe: 'activeer' },
    { doe: 'koppel' },
    { doe: 'importeer' },
    leaveOut(first),
    { doe: 'verwerk', bevestigd: true },
    { doe: 'normeer', leerling: { van: second }, toets: normed, score: 61 },
    renamed('Iljaan'),
  )
  const review = [{ doe: 'importeer' } as const, leaveOut(third ?? second)]
  const since = there(...review)
  const between = there({ doe: 'verwerk', bevestigd: true }, { doe: 'koppel' }, renamed('Iljana'), ...review)
  const after = there({ doe: 'verwerk', bevestigd: true }, { doe: 'verstuur' })
  const applied = stappen.findIndex(({ stap }, index) => index > place && stap.doe === 'verwerk')
  return {
    ...scenario,
    andereScholen: { [buren]: school },
    stappen: stappen.flatMap((step, index) => {
      if (step.stap.doe === 'verwacht') return []
      const around = (early: readonly Stap[], late: readonly Stap[]) => [
        ...early.map((stap) => ({ stap, plek: step.plek })),
        step,
        ...late.map((stap) => ({ stap, plek: step.plek })),
      ]
      if (index === place) return applied < 0 ? around(before, [...since, ...after]) : around([...before, ...since], [])
      return index === applied ? around(between, after) : [step]
    }),
  }
}

export const aSchoolNextDoorChangesNothing = defineLaw({
  name: 'a-school-next-door-changes-nothing',
  says: {
    nl: 'Een andere school in hetzelfde systeem, met dezelfde nummers, verandert niets aan wat er bij deze gebeurt',
    en: 'Another school in the same system, with the same numbers, changes nothing of what happens at this one.',
  },
  waarom: {
    nl: 'Wat per nummer, per import of voor iedereen tegelijk wordt onthouden, is bij twee scholen van een ander.',
    en: 'What is remembered by number, by import or for everybody at once is of somebody else when there are two schools.',
  },
  dekt: ['A22', 'F10', 'F14'],
  klasse: 'regel',
  ernst: 'S2',
  needs: ['voegSchoolToe', 'beslis'],
  anders: {
    nl: 'met een andere school ernaast, die dezelfde nummers heeft en tussendoor importeert, verwerkt en verstuurt',
    en: 'with another school beside it, which has the same numbers and imports, applies and sends in between',
  },
  vary: withNeighbours,
  passesThroughMore: true,
  toldAlone: true,
  compare: compareWhole,
})
