import { quirksNamed } from '../quirks/quirks.ts'
import type { Storing } from '../storingen/storing.ts'
import type { Judgement } from '../world/journal.ts'
import type { LiveSchool } from '../world/live-school.ts'
import { acceptResultaten } from './accept.ts'
import { faultTexts, type Objection } from './check.ts'
import { admit } from './checks.ts'
import { type Fault, faultAnswer } from './envelope.ts'
import { giveGegevens } from './give.ts'
import type { WireAnswer } from './http.ts'
import type { Arrival } from './open.ts'
import { answerInstead, struck } from './strike.ts'

/** An answer with the reasons behind it. */
export type Decided = { readonly answer: WireAnswer; readonly judgement: Judgement }

/** Judges an opened message and writes its answer, struck by whatever storing it is the turn of. */
export function decide(arrival: Arrival): Decided {
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

function judge({ received, call, dialect, objections }: Arrival, storing: Storing | undefined): Decided {
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
  const admitted = admit(call)
  if (admitted.kind === 'refused') {
    const { check, objection } = admitted
    return {
      answer: faultAnswer(dialect, soap, faultOf(objection), statusOfFault(call.school)),
      judgement: { ...known, ...explain(objection), decided: check, outcome: 'fault', faultcode: objection.code },
    }
  }
  const { body, outcome, why } =
    admitted.kind === 'delivery' ? acceptResultaten(admitted, dialect) : giveGegevens(admitted, dialect, storing)
  return {
    answer: { status: 200, headers: { 'content-type': dialect.contentType[soap] }, body },
    judgement: { ...known, decided: 'answered', outcome, why },
  }
}

const faultOf = ({ code, why }: Objection): Fault => ({
  code,
  tekst: code === 'MustUnderstand' ? why.slice(0, 1).join() : faultTexts[code],
})

const explain = ({ why, nearest }: Objection) => ({ why, ...(nearest === undefined ? {} : { nearest }) })

const statusOfFault = (school: LiveSchool | undefined): number =>
  quirksNamed(school?.settings.quirks ?? []).find(({ faultStatus }) => faultStatus !== undefined)?.faultStatus ?? 500
