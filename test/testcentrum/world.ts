import { generateSchool } from '../../simulator/index.ts'
import { activateKoppeling } from '../../simulator/koppelingen/activate.ts'
import { prepareKoppeling } from '../../simulator/koppelingen/koppeling.ts'
import { createBareSimulator, type Simulator } from '../../simulator/simulator.ts'
import { idOfSchool } from '../../simulator/world/live-school.ts'
import type { World } from '../../simulator/world/world.ts'
import type { Leerling as SchoolLeerling } from '../../src/school/leerling.ts'
import type { School } from '../../src/school/school.ts'
import { createSoapClient } from '../../src/testcentrum/client/soap-client.ts'
import type { Transport } from '../../src/testcentrum/client/transport.ts'
import type { Leerling, Snapshot } from '../../src/testcentrum/records.ts'
import type { Scherm, SchermRegel } from '../../src/testcentrum/review/scherm.ts'
import { createTestcentrum, type Testcentrum, type TestcentrumOptions } from '../../src/testcentrum/testcentrum.ts'
import { adressen, inProcess } from './in-process.ts'

export const klant = { klantcode: 'BOOM', klantnaam: 'Boom testcentrum' }
export const schooljaar = '2026-2027'

/** A clock that stands still until it is turned. */
export function handClock(start = '2026-11-23T09:00:00Z') {
  let moment = Date.parse(start)
  return {
    now: () => moment,
    set: (when: string) => {
      moment = Date.parse(when)
    },
    advance: (milliseconds: number) => {
      moment += milliseconds
    },
  }
}

/** A school in ESIS whose koppeling was activated there (step 2), and the key that appeared. */
export function activated(simulator: Simulator, school: School): { world: World; sleutel: string } {
  const world = simulator.world()!
  const live = world.loadSchool(school)
  const outcome = activateKoppeling(
    prepareKoppeling({
      id: `boom-${live.id}`,
      ...klant,
      scholen: [live.id],
      aangemaaktOp: '2026-11-23T09:00:00+01:00',
    }),
    {
      rol: 'Directie',
      verificatiecode: `${live.id}1234567890abcdef`,
      akkoord: true,
      seed: world.seed,
      op: '2026-11-23T09:00:00+01:00',
    },
  )
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome))
  world.putKoppeling(outcome.koppeling)
  return { world, sleutel: outcome.koppeling.autorisatiesleutel! }
}

/** A simulator with one school and a testcentrum that is linked to it, up to and including step 3. */
export function linked(
  school: School,
  start: Partial<Snapshot> = {},
  options: Partial<TestcentrumOptions> & { readonly around?: (transport: Transport) => Transport } = {},
) {
  const clock = handClock()
  const simulator = createBareSimulator({ seed: '1', clock })
  const { world, sleutel } = activated(simulator, school)
  const { around = (transport) => transport, ...rest } = options
  const transport = around(inProcess(simulator))
  const pauses: number[] = []
  const centrum = createTestcentrum({
    clock,
    sleep: async (pause) => void pauses.push(pause),
    connect: ({ autorisatiesleutel }) =>
      createSoapClient({ autorisatie: { ...klant, autorisatiesleutel }, adressen, transport }),
    ...rest,
  })
  centrum.reset({ omgeving: [{ id: 'school', naam: 'School' }], ...start })
  const koppeling = idOfSchool(school)
  const velden = { type: 'ESIS UWLR', brincode: school.brincode!, dependancecode: school.dependancecode }
  const steps = [
    centrum.requestKoppeling('school', velden),
    centrum.approveKoppeling(koppeling),
    centrum.saveKoppeling(koppeling, { ...velden, autorisatiesleutel: sleutel }),
  ]
  const wrong = steps.find(({ kind }) => kind !== 'ok')
  if (wrong !== undefined) throw new Error(JSON.stringify(wrong))
  return { simulator, world, centrum, clock, koppeling, sleutel, pauses, transport }
}

/** Imports and gives the screen; anything else fails the test. */
export async function imported(centrum: Testcentrum, koppeling: string, alles = false): Promise<Scherm> {
  const outcome = await centrum.importGegevens(koppeling, { alles })
  if (outcome.kind !== 'controle') throw new Error(JSON.stringify(outcome))
  return outcome.scherm
}

/** Imports and applies, whatever the warnings. */
export async function importedAndApplied(centrum: Testcentrum, koppeling: string) {
  const scherm = await imported(centrum, koppeling, true)
  const outcome = centrum.apply(scherm.import, { bevestigd: true })
  if (outcome.kind !== 'verwerkt') throw new Error(JSON.stringify(outcome))
  return outcome.rapport
}

type Soort = keyof Scherm['tabs']

/** The lines of one category. */
export const linesOf = (
  scherm: Scherm,
  soort: Soort,
  category: 'nieuw' | 'bestaand' | 'niet-importeren',
): readonly SchermRegel[] => scherm.tabs[soort].categorieen[category].regels

/** The line of a record, wherever it stands. */
export function lineOf(scherm: Scherm, soort: Soort, key: string): SchermRegel & { readonly category: string } {
  for (const [category, { regels }] of Object.entries(scherm.tabs[soort].categorieen))
    for (const regel of regels) if (regel.key === key) return { ...regel, category }
  throw new Error(`no ${soort} with key ${key}`)
}

/** A pupil as the testcentrum may already have it. */
export const had = (
  id: string,
  roepnaam: string,
  achternaam: string,
  geboortedatum: string,
  more: Partial<Leerling> = {},
): Leerling => ({
  id,
  school: '99QQ00',
  roepnaam,
  achternaam,
  geboortedatum,
  ...more,
})

/** The three pupils whom the manual's screens show as known. */
export const threeKnown: readonly Leerling[] = [
  had('max', 'Max', 'Beacher', '2014-03-04'),
  had('bas', 'Bas', 'Junior', '2013-06-01'),
  had('wade', 'Wade', 'Wilson', '2012-07-13'),
]

const surnames = [
  'Zandstra',
  'Terpstra',
  'Hofkamp',
  'Dijkhuis',
  'Veenbaas',
  'Ploeger',
  'Kuipers',
  'Wiersma',
  'Oldeman',
  'Bruggink',
]
const givenNames = ['Anna', 'Bram', 'Cato', 'Daan', 'Elif', 'Fenna', 'Gijs', 'Hanna', 'Imre', 'Jochem']

/** A small class: `count` pupils with keys 1, 2, … in group `g`. */
export const pupils = (count: number, groep = 'g', from = 1): SchoolLeerling[] =>
  Array.from({ length: count }, (_, place) => {
    const number = from + place
    return {
      key: String(number),
      roepnaam: givenNames[number % 10]!,
      achternaam: `${surnames[Math.floor(number / 10) % 10]!}${number >= 100 ? 'ma' : ''}`,
      geboortedatum: `2016-${String(1 + (number % 12)).padStart(2, '0')}-${String(2 + (number % 26)).padStart(2, '0')}`,
      jaargroep: '5' as const,
      groep,
    }
  })

/** A school of one or more groups of jaargroep 5. */
export const smallSchool = (changes: Partial<School> = {}): School => ({
  schooljaar,
  brincode: '99QQ',
  groepen: [{ soort: 'groep', key: 'g', naam: '5', jaargroep: '5' }],
  leerlingen: pupils(10),
  ...changes,
})

/** An ordinary school of sixty, always the same. */
export const ordinarySchool = (): School =>
  generateSchool({ seed: 3, schooljaar, pupils: 60, brincode: '99QQ', eckid: 'all' })

/** All that a testcentrum has of people. */
export const people = (centrum: Testcentrum) => {
  const { leerling, leerkracht, groep } = centrum.state()
  return { leerling, leerkracht, groep }
}

export const toets = { toetscode: { waarde: 'REK' }, toetsnaam: 'Rekenen' }

export const score = (centrum: Testcentrum, leerling: string, value = 7) =>
  centrum.normeer({ leerling, toets, afnamedatum: '2026-11-20', uitslag: { kind: 'score', score: value } })
