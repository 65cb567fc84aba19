import type { Check } from './check.ts'
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
export const checks: readonly Check[] = [
  headersAreUnderstood,
  headerIsComplete,
  klantIsKnown,
  messageIsValid,
  xsdversieIsSupported,
  sleutelOpensSchool,
  certificaatIsGood,
  aanmaakdatumRises,
  vocabulaireIsFollowed,
  leerlingenAreKnown,
  normeringIsSound,
  scoresFallInANorm,
  osoResultatenAreSound,
]
