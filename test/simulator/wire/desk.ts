import {
  type Aansluiting,
  aansluitingenOf,
  createSimulator,
  exampleEnvelope,
  type Simulator,
  type SimulatorOptions,
  type WireAnswer,
} from 'koppelproef'

/** A simulator and a hand to write it letters: the public door, with the boring parts of a request filled in. */
export function openDesk(options: SimulatorOptions = {}) {
  const simulator: Simulator = createSimulator(options)
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
      headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '"HaalLeerlinggegevens"', ...headers },
      body: typeof body === 'string' ? Buffer.from(body) : body,
    })
  const lastEntry = () => world.journal.entries().at(-1)!
  return { simulator, world, aansluiting, post, lastEntry, verzoek: exampleEnvelope(aansluiting) }
}

export const textOf = ({ body }: WireAnswer): string => Buffer.concat(body).toString()

/** The local part of the faultcode; undefined when the answer is no fault. */
export const faultOf = (answer: WireAnswer): string | undefined => /<faultcode>[^:]+:([^<]+)</.exec(textOf(answer))?.[1]
