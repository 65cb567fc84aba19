import { type ControlState, controlStates, isControlState } from '../../contracts/pact/control-pact.ts'
import { exampleGroep, exampleLeerling, exampleTarget } from '../../contracts/pact/interactions.ts'
import { isState, providerStates, type StateName } from '../../contracts/pact/states.ts'
import type { StateHandlers } from '../../contracts/pact/verify.ts'
import type { Simulator } from '../../simulator/index.ts'
import { prepareKoppeling } from '../../simulator/koppelingen/koppeling.ts'
import { emptyState, type World } from '../../simulator/world/world.ts'
import type { Groep } from '../../src/school/groep.ts'
import type { School } from '../../src/school/school.ts'
import { dutchDateTime } from '../../src/time/dutch-time.ts'
import type { FaultCode } from '../../src/uwlr/names.ts'

type Params = Readonly<Record<string, unknown>>

const long = Date.UTC(2020, 7, 1)

/** Brings the simulator into the states of the pact: each call starts from an empty world. */
export function pactStates(simulator: Simulator): StateHandlers {
  const world = simulator.world()!
  const bring: Readonly<Record<StateName, (params: Params) => void>> = {
    'the school has data': (params) => open(world, schoolOf(params)),
    'the school has data, with the least that is allowed': (params) => open(world, leastOf(params)),
    'everybody has an ECK iD': (params) => open(world, withEckid(schoolOf(params))),
    'nothing has changed': (params) => open(world, schoolOf(params)),
    'there is no data of the year': (params) => open(world, schoolOf({ ...params, schooljaar: '2026-2027' })),
    'the group is empty': (params) => open(world, withEmptyGroup(schoolOf(params))),
    'the sleutel is not known': (params) => open(world, schoolOf(params)),
    'the klant is not known': (params) => open(world, schoolOf(params)),
    'the koppeling is not active': (params) => open(world, schoolOf(params), 'klaargezet'),
    'the version is not served': (params) => {
      open(world, schoolOf(params))
      for (const id of world.state().scholen.keys()) world.configureSchool(id, { versies: ['2.1', '2.2'] })
    },
    'the LAS answers with a fault': ({ faultcode }) => {
      open(world, schoolOf({}))
      world.putStoring({ id: 'pact', soort: 'fault', faultcode: faultcode as FaultCode, when: {} })
    },
    'the results were received before': (params) => {
      const id = open(world, schoolOf(params))
      world.acceptResultaten(id, exampleTarget.koppeling.klantcode, Date.parse(String(params.aanmaakdatum)), [])
    },
  }
  const names = Object.keys(providerStates).filter(isState)
  return Object.fromEntries([
    ...controlHandlers(simulator),
    ...names.map((name) => [
      name,
      async (params: Params) => {
        world.restore({ ...emptyState, modus: world.state().modus })
        bring[name](params)
      },
    ]),
  ])
}

/** The states in which the control API is asked something: all about a world of its own. */
function controlHandlers(simulator: Simulator) {
  const make = (...steps: readonly ((made: World) => void)[]) => {
    simulator.dropWorld('pact')
    const made = simulator.addWorld({ name: 'pact', seed: '7' })
    for (const step of steps) step(made)
  }
  const school = (made: World) => void made.loadSchool(schoolOf({ leerlingen: 5 }), {}, long)
  const koppeling = (made: World) =>
    made.putKoppeling(
      prepareKoppeling({
        id: 'ea',
        klantcode: 'EA',
        klantnaam: 'EA',
        scholen: ['99XX00'],
        aangemaaktOp: dutchDateTime(long),
      }),
    )
  const ask = () => {
    const url = '/w/pact/uwlr/leerlinggegevens?wsdl'
    simulator.handle({ method: 'GET', url, headers: {}, body: new Uint8Array() })
  }
  const bring: Readonly<Record<ControlState, () => void>> = {
    'there is no world': () => void simulator.dropWorld('pact'),
    'the world is empty': () => make(),
    'the world has a school': () => make(school),
    'the school has a koppeling to activate': () => make(school, koppeling),
    'something was asked': () => make(school, ask),
  }
  return Object.keys(controlStates)
    .filter(isControlState)
    .map((name) => [name, async () => bring[name]()] as const)
}

/** Loads the school, with a koppeling that has the sleutel of the examples. Returns the id of the school. */
function open(world: World, school: School, status: 'actief' | 'klaargezet' = 'actief'): string {
  const { id } = world.loadSchool(school, {}, long)
  const { klantcode, klantnaam, autorisatiesleutel } = exampleTarget.koppeling
  const prepared = prepareKoppeling({
    id: 'pact',
    klantcode,
    klantnaam,
    scholen: [id],
    aangemaaktOp: dutchDateTime(long),
  })
  world.putKoppeling(status === 'actief' ? { ...prepared, status, autorisatiesleutel } : prepared)
  return id
}

const numbered = (first: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => (index === 0 ? first : `${first}-${index + 1}`))
const countOf = (value: unknown): number => (value === undefined ? 1 : Number(value))

function schoolOf({ brincode, dependancecode, schooljaar, leerlingen, groepen, leerkrachten }: Params): School {
  const { school } = exampleTarget
  return {
    brincode: String(brincode ?? school.brincode),
    dependancecode: String(dependancecode ?? school.dependancecode),
    schooljaar: String(schooljaar ?? school.schooljaar),
    groepen: numbered(exampleGroep, countOf(groepen)).map(
      (key, index): Groep => ({ soort: 'groep', key, naam: `${index + 3}`, jaargroep: '3' }),
    ),
    leerlingen: numbered(exampleLeerling, countOf(leerlingen)).map((key, index) => ({
      key,
      achternaam: 'Proefstra',
      roepnaam: `Leerling ${String.fromCharCode(65 + index)}`,
      geboortedatum: '2019-03-04',
      geslacht: '9',
      jaargroep: '3',
      groep: exampleGroep,
    })),
    leerkrachten: numbered('pact-leerkracht', countOf(leerkrachten)).map((key) => ({
      key,
      achternaam: 'Verzinsel',
      groepen: [{ soort: 'groep', key: exampleGroep }],
    })),
  }
}

const leastOf = (params: Params): School => {
  const { groepen, leerkrachten, ...school } = schoolOf(params)
  return { ...school, leerlingen: school.leerlingen.map(({ key, roepnaam }) => ({ key, roepnaam: roepnaam! })) }
}

const withEckid = (school: School): School => ({
  ...school,
  leerlingen: school.leerlingen.map((leerling, index) => ({
    ...leerling,
    eckid: `https://ketenid.nl/pilot/${(index + 1).toString(16).padStart(128, '0')}`,
  })),
})

const withEmptyGroup = (school: School): School => ({
  ...school,
  leerlingen: school.leerlingen.map(({ groep, ...leerling }) => leerling),
})
