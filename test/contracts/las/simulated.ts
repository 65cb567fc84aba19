import type { Send } from '../../../contracts/las/http.ts'
import type { Target } from '../../../contracts/las/target.ts'
import { aansluitingenOf, createSimulator } from '../../../simulator/index.ts'
import { richSchool } from './rich-school.ts'

/** Monday 12 October 2026, a school day. */
export const moment = Date.UTC(2026, 9, 12, 8, 0, 0)

/** A LAS in this process: the simulator with one school, as something that can be judged. */
export function simulatedLas(
  options: Parameters<typeof createSimulator>[0] = {},
  agreed: Partial<Pick<Target, 'version' | 'profile'>> = {},
): { target: Target; send: Send; simulator: ReturnType<typeof createSimulator> } {
  const simulator = createSimulator({
    modus: 'strict',
    clock: { now: () => moment },
    schools: [richSchool],
    ...options,
  })
  const [aansluiting] = aansluitingenOf(simulator.world()!)
  const { brincode, dependancecode, schooljaar, autorisatiesleutel, klantcode, klantnaam } = aansluiting!
  const origin = 'http://las.example'
  const target: Target = {
    endpoints: { leerlinggegevens: `${origin}/uwlr/leerlinggegevens`, leerresultaten: `${origin}/uwlr/leerresultaten` },
    koppeling: { autorisatiesleutel, klantcode, klantnaam },
    school: { brincode, dependancecode, schooljaar },
    version: '2.2',
    profile: 'geen',
    ...agreed,
  }
  const send: Send = async ({ endpoint, method, query, headers, body }) => {
    const url = /^https?:/.test(query) ? query.slice(origin.length) : `/uwlr/${endpoint}${query}`
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
    const answer = simulator.handle({ method, url, headers: lower, body }, { origin })
    return { status: answer.status, headers: answer.headers, body: Buffer.concat(answer.body), milliseconds: 1 }
  }
  return { target, send, simulator }
}
