import { nearest } from '../../src/nearest.ts'
import { schoolIdOf } from '../../src/school/school.ts'
import { schooljaarOf } from '../../src/school/schooljaar.ts'
import { dutchDateTime, dutchDay, momentOf } from '../../src/time/dutch-time.ts'
import { operations, type Profiel } from '../../src/uwlr/names.ts'
import { type Dialect, dialectNamed } from '../dialects/dialect.ts'
import type { Judgement } from '../journal.ts'
import type { Koppeling } from '../koppelingen/koppeling.ts'
import type { LiveSchool } from '../live-school.ts'
import type { Quirk } from '../quirks/quirk.ts'
import { quirksNamed } from '../quirks/quirks.ts'
import { findToets } from '../results/find.ts'
import type { Storing } from '../storingen/storing.ts'
import type { World } from '../world.ts'
import { type Manner, writeBevestiging, writeGegevens, writeUitzondering } from './answer.ts'
import { type Call, faultTexts, type Objection } from './check.ts'
import { xsdversieOf } from './checks/xsdversie-is-supported.ts'
import { checks } from './checks.ts'
import { deliverable } from './delivery.ts'
import { type Fault, faultAnswer } from './envelope.ts'
import type { WireAnswer, WireRequest } from './http.ts'
import { type Received, receive, type Unreadable } from './receive.ts'
import { type SoapObjection, soapObjections } from './soap-rules.ts'
import { answerInstead, pictureUnder, struck } from './strike.ts'

/** An answer with the reasons behind it. */
export type Decision = { readonly answer: WireAnswer; readonly judgement: Judgement }

/** A message that has been opened, and what is known of who sent it. */
export type Arrival = {
  readonly received: Received
  readonly call: Call
  readonly dialect: Dialect
  readonly objections: readonly SoapObjection[]
}

/** The largest message that is read: a year of results of a large school is half of it. */
export const messageLimit = 8 * 1024 * 1024

/** Opens a request: what it asks, of which school, under which koppeling, and so how strictly it is read. */
export function arrive(
  world: World,
  request: WireRequest,
  certificaat: string | undefined,
  reuse: Reuse,
): Arrival | Unreadable {
  const received = reuse(request, schooljaarOf(dutchDay(world.clock.now())))
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

/** Opens a message, or finds it opened before. */
export type Reuse = (request: WireRequest, huidigSchooljaar: string) => Received | Unreadable

/** Remembers the last small messages by their bytes: a client that asks again costs no parsing. */
export function createReuse(limit = 200): Reuse {
  const opened = new Map<string, Received | Unreadable>()
  return (request, huidigSchooljaar) => {
    if (request.body.byteLength > 8192) return receive(request, huidigSchooljaar, messageLimit)
    const { headers, body } = request
    const key = `${huidigSchooljaar}|${headers['content-type']}|${headers['content-encoding']}|${Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1')}`
    const known = opened.get(key)
    if (known !== undefined) return known
    const received = receive(request, huidigSchooljaar, messageLimit)
    if (opened.size >= limit) opened.delete(opened.keys().next().value!)
    opened.set(key, received)
    return received
  }
}

const koppelingOf = (world: World, { lenient }: Received, schoolId: string): Koppeling | undefined => {
  const sleutel = lenient.autorisatie?.autorisatiesleutel
  if (sleutel === undefined || sleutel === '') return undefined
  return world.koppelingenFor(schoolId).find(({ autorisatiesleutel }) => autorisatiesleutel === sleutel)
}

/** Judges an opened message and writes its answer, struck by whatever storing it is the turn of. */
export function decide(arrival: Arrival): Decision {
  const { received, call, dialect } = arrival
  const operation = received.operation.name
  const { wait, storing } = call.world.strike({
    operation,
    school: call.school?.id,
    klantcode: call.autorisatie?.klantcode,
  })
  const instead = storing && answerInstead(storing, dialect, received.soap)
  if (storing === undefined) {
    const decision = judge(arrival, undefined)
    return wait === 0 ? decision : { ...decision, answer: struck(decision.answer, undefined, wait) }
  }
  const why = `Storing ${storing.id} (${storing.soort}) was aan de beurt.`
  if (instead !== undefined) {
    const judgement: Judgement = {
      decided: `storing-${storing.soort}`,
      outcome: 'storing',
      operation,
      school: call.school?.id ?? call.schoolId,
      why: [why],
      strictWouldRefuse: [],
    }
    return {
      answer: struck(instead, undefined, wait),
      judgement: storing.soort === 'fault' ? { ...judgement, faultcode: storing.faultcode } : judgement,
    }
  }
  const { answer, judgement } = judge(arrival, storing)
  return {
    answer: struck(answer, storing, wait),
    judgement: { ...judgement, decided: `storing-${storing.soort}`, why: [...judgement.why, why] },
  }
}

function judge({ received, call, dialect, objections }: Arrival, storing: Storing | undefined): Decision {
  const { operation, soap } = received
  const strict = call.modus === 'strict'
  const first = strict ? objections[0] : undefined
  const known = {
    operation: operation.name,
    school: call.school?.id ?? call.schoolId,
    koppeling: call.koppeling?.id,
    strictWouldRefuse: strict ? [] : [...objections.map(({ why }) => why), ...received.notes],
  }
  if (first !== undefined) {
    const answer = faultAnswer(dialect, first.check === 'soap-is-1.1' ? '1.1' : soap, first.fault, first.status)
    return {
      answer,
      judgement: { ...known, decided: first.check, outcome: 'fault', faultcode: first.fault.code, why: [first.why] },
    }
  }
  for (const check of checks) {
    const objection = check.judge(call)
    if (objection !== undefined) {
      const answer = faultAnswer(dialect, soap, faultOf(objection), statusOfFault(call.school))
      return {
        answer,
        judgement: {
          ...known,
          ...explain(objection),
          decided: check.name,
          outcome: 'fault',
          faultcode: objection.code,
        },
      }
    }
  }
  const { body, outcome, why } =
    operation.name === 'BrengLeerresultaten' ? acceptResultaten(call, dialect) : giveGegevens(call, dialect, storing)
  return {
    answer: { status: 200, headers: { 'content-type': dialect.contentType[soap] }, body },
    judgement: { ...known, decided: 'answered', outcome, why },
  }
}

type Given = { readonly body: readonly Uint8Array[]; readonly outcome: string; readonly why: readonly string[] }

function acceptResultaten({ world, school, koppeling, reading, received }: Call, dialect: Dialect): Given {
  const message = reading.leerresultaten!
  const versies = message.toetsafnames.flatMap(({ leerlingid, resultaatverwerkerid, resultaten }) =>
    resultaten.map((resultaat) => ({
      ontvangen: world.clock.now(),
      aanmaakdatum: message.school.aanmaakdatum,
      leerlingid,
      resultaatverwerkerid,
      resultaat,
      toets: findToets(message.toetsen, resultaat.toetscode)!,
    })),
  )
  const stored = world.acceptResultaten(
    school!.id,
    koppeling!.klantcode,
    momentOf(message.school.aanmaakdatum) ?? world.clock.now(),
    versies,
  )
  const replaced = stored.filter(({ versies: all }) => all.length > 1).length
  const moved = stored.filter(({ versies: all }) => all.length > 1 && all.at(-1)!.leerlingid !== all.at(-2)!.leerlingid)
  return {
    body: [writeBevestiging(received.soap, dialect)],
    outcome: 'bevestiging',
    why: [
      `${stored.length} resultaten van ${message.toetsafnames.length} toetsafnames bewaard, waarvan ${replaced} in plaats van een eerder resultaat met dezelfde key.`,
      ...(moved.length === 0
        ? []
        : [
            `Daarvan ${moved.length === 1 ? 'hoort 1' : `horen ${moved.length}`} nu bij een andere leerling dan eerst (key ${moved
              .slice(0, 10)
              .map(({ key }) => key.slice(0, 64))
              .join(', ')}).`,
          ]),
    ],
  }
}

function giveGegevens(
  { world, school, reading, received, xsdversie }: Call,
  dialect: Dialect,
  storing: Storing | undefined,
): Given {
  const verzoek = reading.verzoek!
  const { settings } = school!
  const { from, school: picture } = pictureUnder(storing, school!, world.clock.now())
  const { profiel, why } = profielOf(verzoek.gegevenssetid, settings.profiel)
  const quirks = quirksNamed(settings.quirks)
  const manner: Manner = {
    operation: received.operation,
    soap: received.soap,
    versie: xsdversie!,
    profiel,
    dialect: rewritten(dialect, quirks),
  }
  const nothing = (kind: 'geenwijzigingen' | 'geengegevens', reason: string): Given => ({
    body: [writeUitzondering(kind, manner)],
    outcome: kind,
    why: [...why, reason],
  })
  if (verzoek.schooljaar !== picture.schooljaar && !quirks.some(({ anyYear }) => anyYear)) {
    return nothing('geengegevens', `Gevraagd is ${verzoek.schooljaar}; deze school heeft nu ${picture.schooljaar}.`)
  }
  const since = verzoek.laatstontvangengegevens === undefined ? undefined : momentOf(verzoek.laatstontvangengegevens)
  if (since !== undefined && from <= since) {
    return nothing(
      'geenwijzigingen',
      `De laatste wijziging was ${dutchDateTime(from)}, niet later dan het laatstontvangengegevens van het verzoek.`,
    )
  }
  const gegevens = writeGegevens(deliverable(picture, quirks), verzoek, manner, dutchDateTime(world.clock.now()))
  world.noteAnswer()
  if (gegevens === undefined) return nothing('geengegevens', 'Bij dit verzoek hoort niemand.')
  return { body: [gegevens.head, gegevens.rest], outcome: 'gegevens', why }
}

/** The dialect with what quirks do to its text. Its name says so: answers are kept by name. */
function rewritten(dialect: Dialect, quirks: readonly Quirk[]): Dialect {
  const rewriting = quirks.filter(({ rewrite }) => rewrite !== undefined)
  if (rewriting.length === 0) return dialect
  return {
    ...dialect,
    name: [dialect.name, ...rewriting.map(({ name }) => name)].join('+'),
    rewrite: (xml) => {
      const bent = rewriting.reduce((text, { rewrite }) => rewrite!(text), xml)
      return dialect.rewrite?.(bent) ?? bent
    },
  }
}

/** A gegevenssetid may name a profile (facts 3.6); one that names none is passed over, with a note. */
function profielOf(gegevenssetid: string | undefined, own: Profiel): { profiel: Profiel; why: readonly string[] } {
  if (gegevenssetid === undefined) return { profiel: own, why: [] }
  const name = gegevenssetid.toLowerCase()
  if (/smalle?[-_ ]?set/.test(name)) return { profiel: 'smalle-set', why: [] }
  if (/lvs[-_ ]?set/.test(name)) return { profiel: 'lvs-set', why: [] }
  return {
    profiel: own,
    why: [
      `gegevenssetid "${gegevenssetid}" noemt geen profiel dat hier bekend is (smalle-set, lvs-set); de school levert ${own}.`,
    ],
  }
}

/** The answer to a message that could not be opened. */
export function refuseUnreadable(unreadable: Unreadable): Decision {
  const { check, code, soap, why, root } = unreadable
  const near =
    root === undefined
      ? undefined
      : nearest(
          root,
          operations.map(({ verzoek }) => verzoek),
        )
  const fault = code === 'Client.OngeldigBericht' ? { code, tekst: faultTexts[code] } : { code, tekst: why }
  return {
    answer: faultAnswer(dialectNamed('wcf'), soap, fault, 500),
    judgement: {
      decided: check,
      outcome: 'fault',
      faultcode: code,
      why: [why],
      strictWouldRefuse: [],
      nearest: near,
      example: near === undefined ? 'leerlinggegevens_verzoek' : near,
    },
  }
}

const faultOf = ({ code, why }: Objection): Fault => ({
  code,
  tekst: code === 'MustUnderstand' ? why[0]! : faultTexts[code],
})

const explain = ({ why, nearest }: Objection) => ({ why, ...(nearest === undefined ? {} : { nearest }) })

const statusOfFault = (school: LiveSchool | undefined): number =>
  quirksNamed(school?.settings.quirks ?? []).find(({ faultStatus }) => faultStatus !== undefined)?.faultStatus ?? 500
