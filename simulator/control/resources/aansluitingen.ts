import { aansluitingenOf } from '../../demo.ts'
import { exampleEnvelope } from '../../example.ts'
import { ok, worldRoute } from '../route.ts'

/** What an EA must fill in for each school that a key opens, with a request that works. */
export const aansluitingen = [
  worldRoute('get', '/aansluitingen', (world) =>
    ok({ aansluitingen: aansluitingenOf(world).map((one) => ({ ...one, verzoek: exampleEnvelope(one) })) }),
  ),
]
