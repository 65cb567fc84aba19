import type { Matcher } from './rules.ts'

/** One call of the control API that a harness counts on. */
export type ControlInteraction = {
  readonly description: string
  readonly state: ControlState
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE'
  readonly path: string
  readonly body?: object
  readonly status: number
  /** Example of the answer; every value in it may be another of its kind. Absent: there is no body. */
  readonly answer?: object
}

/** States of a world called `pact`. */
export const controlStates = {
  'there is no world': 'There is no world of the name pact.',
  'the world is empty': 'The world pact is there, made with seed 7, and nothing is in it.',
  'the world has a school': 'The world pact has school 99XX00.',
  'the school has a koppeling to activate':
    'The world pact has school 99XX00 and koppeling ea for it, not yet activated.',
  'something was asked': 'The world pact has school 99XX00, and its journal one exchange.',
} as const

export type ControlState = keyof typeof controlStates

export const isControlState = (name: string): name is ControlState => Object.hasOwn(controlStates, name)

const world = '/control/worlds/pact'
const clock = {
  now: '2026-10-12T08:00:00.000Z',
  dutch: '2026-10-12T10:00:00+02:00',
  schooljaar: '2026-2027',
  frozen: false,
}
const aWorld = {
  name: 'pact',
  seed: '7',
  modus: 'lenient',
  leerlinggegevens: '/w/pact/uwlr/leerlinggegevens',
  leerresultaten: '/w/pact/uwlr/leerresultaten',
  clock,
}
const aSchool = { id: '99XX00', schooljaar: '2026-2027', aantallen: { groepen: 1, leerlingen: 5, leerkrachten: 4 } }
const aKoppeling = { id: 'ea', klantcode: 'EA', klantnaam: 'EA', scholen: ['99XX00'], status: 'klaargezet' }
const problem = {
  title: 'Not found',
  status: 404,
  detail: 'There is no world of this name.',
  code: 'not-found',
  next: 'Create it.',
}

/** What a harness in any language does around its own tests. */
export const controlInteractions: readonly ControlInteraction[] = [
  {
    description: 'a world to be made',
    state: 'there is no world',
    method: 'PUT',
    path: world,
    body: { seed: 7 },
    status: 201,
    answer: aWorld,
  },
  {
    description: 'a world that is not there',
    state: 'there is no world',
    method: 'GET',
    path: world,
    status: 404,
    answer: problem,
  },
  {
    description: 'a school to be made up',
    state: 'the world is empty',
    method: 'PUT',
    path: `${world}/schools/99XX00`,
    body: { generate: { seed: 7, pupils: 5 } },
    status: 201,
    answer: aSchool,
  },
  {
    description: 'a school that cannot be made',
    state: 'the world is empty',
    method: 'PUT',
    path: `${world}/schools/99XX00`,
    body: { generate: { pupils: -1 } },
    status: 422,
    answer: { ...problem, status: 422, errors: [{ where: 'body/generate/pupils', what: 'pupils is -1' }] },
  },
  {
    description: 'a koppeling to be prepared',
    state: 'the world has a school',
    method: 'PUT',
    path: `${world}/koppelingen/ea`,
    body: { klantcode: 'EA', klantnaam: 'EA', scholen: ['99XX00'] },
    status: 201,
    answer: aKoppeling,
  },
  {
    description: 'a koppeling to be activated',
    state: 'the school has a koppeling to activate',
    method: 'POST',
    path: `${world}/koppelingen/ea/activate`,
    body: { rol: 'Directie', verificatiecode: '99XX001234567890abcd', akkoord: true },
    status: 200,
    answer: { ...aKoppeling, status: 'actief', autorisatiesleutel: 'pact-sleutel' },
  },
  {
    description: 'a change of the school',
    state: 'the world has a school',
    method: 'POST',
    path: `${world}/schools/99XX00/changes`,
    body: { changes: [{ soort: 'las-migratie' }] },
    status: 200,
    answer: aSchool,
  },
  {
    description: 'a fault to strike the second call',
    state: 'the world has a school',
    method: 'POST',
    path: `${world}/storingen`,
    body: { soort: 'fault', faultcode: 'Server.TijdelijkNietBeschikbaar', when: { call: 2 } },
    status: 201,
    answer: {
      id: 's1',
      soort: 'fault',
      faultcode: 'Server.TijdelijkNietBeschikbaar',
      when: { call: 2 },
      calls: 0,
      strikes: 0,
    },
  },
  {
    description: 'the clock to stand still',
    state: 'the world is empty',
    method: 'PUT',
    path: `${world}/clock`,
    body: { now: '2027-02-01', frozen: true },
    status: 200,
    answer: { ...clock, frozen: true },
  },
  {
    description: 'what was asked',
    state: 'something was asked',
    method: 'GET',
    path: `${world}/journal`,
    status: 200,
    answer: { entries: [{ number: 1, decided: 'described', outcome: 'description' }] },
  },
  {
    description: 'the results that came',
    state: 'the world has a school',
    method: 'GET',
    path: `${world}/resultaten`,
    status: 200,
    answer: { resultaten: [] },
  },
  {
    description: 'the world to begin again',
    state: 'the world has a school',
    method: 'POST',
    path: `${world}/reset`,
    status: 200,
    answer: aWorld,
  },
  { description: 'the world to be dropped', state: 'the world is empty', method: 'DELETE', path: world, status: 204 },
]

/** A rule "of this kind" for every value of an example; lists are as long as they like. */
export function jsonRules(example: unknown, path = '$'): Readonly<Record<string, Matcher>> {
  if (Array.isArray(example))
    return { [path]: { match: 'type' }, ...(example.length > 0 && jsonRules(example[0], `${path}[*]`)) }
  if (typeof example !== 'object' || example === null) return { [path]: { match: 'type' } }
  return Object.assign({}, ...Object.entries(example).map(([name, value]) => jsonRules(value, `${path}.${name}`)))
}

const json = 'application/json'
const problemJson = 'application/problem+json'
const asType = (matcher: Matcher) => ({ combine: 'AND', matchers: [matcher] })

/** The media type of an answer: errors have their own. */
export const mediaTypeOf = ({ status }: ControlInteraction): string => (status < 400 ? json : problemJson)

/** The pact between consumer `harness` and provider `koppelproef-control`. The committed file is this text. */
export function controlPactFile(): string {
  const interactions = controlInteractions.map((interaction, index) => {
    const { description, state, method, path, body, status, answer } = interaction
    const type = mediaTypeOf(interaction)
    return {
      type: 'Synchronous/HTTP',
      key: `harness-control-${index + 1}`,
      description,
      pending: false,
      providerStates: [{ name: state }],
      request: {
        method,
        path,
        ...(body && {
          headers: { 'Content-Type': [json] },
          body: { content: body, contentType: json, encoded: false },
        }),
      },
      response: {
        status,
        ...(answer && {
          headers: { 'Content-Type': [type] },
          body: { content: answer, contentType: json, encoded: false },
          matchingRules: {
            header: { 'Content-Type': asType({ match: 'regex', regex: `^${type.replace('+', '\\+')}(;.*)?$` }) },
            body: Object.fromEntries(Object.entries(jsonRules(answer)).map(([at, matcher]) => [at, asType(matcher)])),
          },
        }),
      },
    }
  })
  const pact = {
    consumer: { name: 'harness' },
    provider: { name: 'koppelproef-control' },
    interactions,
    metadata: { pactSpecification: { version: '4.0' } },
  }
  return `${JSON.stringify(pact, undefined, 2)}\n`
}
