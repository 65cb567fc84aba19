import { afterEach, expect } from '@jest/globals'
import {
  type Aansluiting,
  aansluitingenOf,
  createSimulator,
  exampleEnvelope,
  type JournalEntry,
  type Simulator,
  type SimulatorOptions,
  type WireAnswer,
  type World,
} from 'koppelproef'
import { createValidator } from '../../../contracts/schema/validator.ts'

/** Everything that was sent and is not valid by the schema of its version and profile. Empty, or the test fails. */
let invalid: string[] = []

afterEach(() => {
  const found = invalid
  invalid = []
  expect(found).toEqual([])
})

const validators = {
  '2.2': {
    geen: await createValidator({ version: '2.2' }),
    'smalle-set': await createValidator({ version: '2.2', profile: 'smalle-set' }),
    'lvs-set': await createValidator({ version: '2.2', profile: 'lvs-set' }),
  },
  '2.3': {
    geen: await createValidator({ version: '2.3' }),
    'smalle-set': await createValidator({ version: '2.3', profile: 'smalle-set' }),
    'lvs-set': await createValidator({ version: '2.3', profile: 'lvs-set' }),
  },
} as const

/** Every answer of a simulator is held against the schema, unless something breaks it on purpose. */
export function watch(simulator: Simulator): void {
  simulator.onExchange((world: World, { answer, school, request }: JournalEntry) => {
    const body = Buffer.concat(answer.body)
    if (
      answer.headers['content-encoding'] !== undefined ||
      !/xml/.test(answer.headers['content-type'] ?? '') ||
      body.includes('definitions') ||
      body.includes(':schema')
    )
      return
    const asked = Buffer.from(request.body).toString()
    const version = asked.includes('<xsdversie>2.3<') ? '2.3' : '2.2'
    const set = /smalle-set/i.test(asked) ? 'smalle-set' : (world.findSchool(school ?? '')?.settings.profiel ?? 'geen')
    invalid.push(
      ...validators[version][set]
        .validate(body)
        .map(({ line, message }) => `${school} ${version} ${set}, regel ${line}: ${message}`),
    )
  })
}

/** A simulator and a hand to write it letters: the public door, with the boring parts of a request filled in. */
export function openDesk({
  invalidOnPurpose = false,
  ...options
}: SimulatorOptions & { invalidOnPurpose?: boolean } = {}) {
  const simulator: Simulator = createSimulator(options)
  if (!invalidOnPurpose) watch(simulator)
  const world = simulator.world()!
  const aansluiting: Aansluiting = aansluitingenOf(world)[0]!
  const post = (
    body: string | Uint8Array,
    headers: Record<string, string | undefined> = {},
    url = '/uwlr/leerlinggegevens',
  ): WireAnswer =>
    simulator.handle({
      method: 'POST',
      url,
      headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '', ...headers },
      body: typeof body === 'string' ? Buffer.from(body) : body,
    })
  const lastEntry = () => world.journal.entries().at(-1)!
  return { simulator, world, aansluiting, post, lastEntry, verzoek: exampleEnvelope(aansluiting) }
}

export const textOf = ({ body }: WireAnswer): string => Buffer.concat(body).toString()

/** The local part of the faultcode; undefined when the answer is no fault. */
export const faultOf = (answer: WireAnswer): string | undefined => /<faultcode>[^:]+:([^<]+)</.exec(textOf(answer))?.[1]
