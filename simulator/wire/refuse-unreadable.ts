import { nearest } from '../../src/nearest.ts'
import { operations } from '../../src/uwlr/names.ts'
import { dialectNamed } from '../dialects/dialect.ts'
import { faultTexts } from './check.ts'
import type { Decided } from './decide.ts'
import { faultAnswer } from './envelope.ts'
import type { Unreadable } from './receive.ts'

/** The answer to a message that could not be opened. */
export function refuseUnreadable(unreadable: Unreadable): Decided {
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
