import { schoolIdOf } from '../../src/school/school.ts'
import { schooljaarOf } from '../../src/school/schooljaar.ts'
import { dutchDay } from '../../src/time/dutch-time.ts'
import { makeRoom } from '../../src/within.ts'
import { type Dialect, dialectNamed } from '../dialects/dialect.ts'
import type { Koppeling } from '../koppelingen/koppeling.ts'
import type { World } from '../world/world.ts'
import type { CheckedCall } from './check.ts'
import { xsdversieOf } from './checks/xsdversie-is-supported.ts'
import type { WireRequest } from './http.ts'
import { kept, most } from './kept.ts'
import { type Received, receive, type Unreadable } from './receive.ts'
import { type SoapObjection, soapObjections } from './soap-rules.ts'

/** A message that has been opened, and what is known of who sent it. */
export type Arrival = {
  readonly received: Received
  readonly call: CheckedCall
  readonly dialect: Dialect
  readonly objections: readonly SoapObjection[]
}

/** The largest message that is read: a year of results of a large school is half of it. */
export const messageLimit = 8 * 1024 * 1024

/** Opens a request: what it asks, of which school, under which koppeling, and so how strictly it is read. */
export function arrive(world: World, request: WireRequest, certificaat: string | undefined): Arrival | Unreadable {
  const received = opened(request, schooljaarOf(dutchDay(world.clock.now())))
  if (received.kind === 'unreadable') return received
  const { asked } = received.lenient
  const schoolId =
    asked.brincode === undefined ? (asked.schoolkey ?? '') : schoolIdOf(asked.brincode, asked.dependancecode)
  const koppeling = koppelingOf(world, received, schoolId)
  const school = world.schoolCalled(schoolId)
  const modus = koppeling?.modus ?? school?.settings.modus ?? world.state().modus
  const reading = modus === 'strict' ? received.strict : received.lenient
  return {
    received,
    objections: soapObjections(request, received),
    dialect: dialectNamed(school?.settings.dialect ?? 'wcf'),
    call: {
      world,
      received,
      modus,
      reading,
      autorisatie: reading.autorisatie,
      schoolId,
      school,
      koppeling,
      xsdversie: xsdversieOf(reading.asked.xsdversie),
      certificaat,
    },
  }
}

/** Opens a message, or finds it opened before: by its bytes, so that a client that asks again costs no parsing. */
function opened(request: WireRequest, huidigSchooljaar: string): Received | Unreadable {
  if (request.body.byteLength > 8192) return receive(request, huidigSchooljaar, messageLimit)
  const { headers, body } = request
  const key = `${huidigSchooljaar}|${headers['content-type']}|${headers['content-encoding']}|${Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1')}`
  const known = kept.messages.of.get(key)
  if (known !== undefined) return known
  const received = receive(request, huidigSchooljaar, messageLimit)
  makeRoom(kept.messages.of, most.messages)
  kept.messages.of.set(key, received)
  return received
}

const koppelingOf = (world: World, { lenient }: Received, schoolId: string): Koppeling | undefined => {
  const sleutel = lenient.autorisatie?.autorisatiesleutel
  if (sleutel === undefined || sleutel === '') return undefined
  return world.koppelingenFor(schoolId).find(({ autorisatiesleutel }) => autorisatiesleutel === sleutel)
}
