import type { Admitted, Check, CheckedCall, Delivery, Objection, Question } from './check.ts'
import { aanmaakdatumRises } from './checks/aanmaakdatum-rises.ts'
import { certificaatIsGood } from './checks/certificaat-is-good.ts'
import { headerIsComplete } from './checks/header-is-complete.ts'
import { headersAreUnderstood } from './checks/headers-are-understood.ts'
import { klantIsKnown } from './checks/klant-is-known.ts'
import { leerlingenAreKnown } from './checks/leerlingen-are-known.ts'
import { messageIsValid } from './checks/message-is-valid.ts'
import { normeringIsSound } from './checks/normering-is-sound.ts'
import { osoResultatenAreSound } from './checks/oso-resultaten-are-sound.ts'
import { scoresFallInANorm } from './checks/scores-fall-in-a-norm.ts'
import { sleutelOpensSchool } from './checks/sleutel-opens-school.ts'
import { vocabulaireIsFollowed } from './checks/vocabulaire-is-followed.ts'
import { xsdversieIsSupported } from './checks/xsdversie-is-supported.ts'

/**
 * The order is part of the behaviour: the first check that objects decides the fault. The standard puts authorisation
 * before the message itself and leaves the rest open; this order is our choice.
 */
const atTheDoor: readonly Check[] = [
  headersAreUnderstood,
  headerIsComplete,
  klantIsKnown,
  messageIsValid,
  xsdversieIsSupported,
  sleutelOpensSchool,
  certificaatIsGood,
]

const onResultaten: readonly Check<Delivery>[] = [
  aanmaakdatumRises,
  vocabulaireIsFollowed,
  leerlingenAreKnown,
  normeringIsSound,
  scoresFallInANorm,
  osoResultatenAreSound,
]

/** All of them, in the order in which they are asked. */
export const checks: readonly { readonly name: string }[] = [...atTheDoor, ...onResultaten]

/** What the checks make of a call: refused by the first that objects, or with what they proved. */
export function admit(
  call: CheckedCall,
):
  | { readonly kind: 'refused'; readonly check: string; readonly objection: Objection }
  | ({ readonly kind: 'question' } & Question)
  | ({ readonly kind: 'delivery' } & Delivery) {
  const atDoor = refusal(atTheDoor, call)
  if (atDoor !== undefined) return atDoor
  const admitted = proved(call)
  const { verzoek, leerresultaten: message } = call.reading
  if (message !== undefined) {
    const delivery = { ...admitted, message }
    return refusal(onResultaten, delivery) ?? { kind: 'delivery', ...delivery }
  }
  if (verzoek === undefined) throw new Error('The checks let a message through that asks nothing and brings nothing.')
  return { kind: 'question', ...admitted, verzoek }
}

function refusal<Judged>(asked: readonly Check<Judged>[], call: Judged) {
  for (const { name, judge } of asked) {
    const objection = judge(call)
    if (objection !== undefined) return { kind: 'refused', check: name, objection } as const
  }
  return undefined
}

function proved({ school, koppeling, xsdversie, ...call }: CheckedCall): Admitted {
  if (school === undefined || koppeling === undefined || xsdversie === undefined)
    throw new Error('The checks let a call through of nobody, for nobody or in no version.')
  return { ...call, school, koppeling, xsdversie }
}
