import { Type } from '../../../src/typebox.ts'
import { defineCall, oneBy, question } from '../define-call.ts'
import { importVerzoek } from '../shapes/koppeling.ts'
import { uitkomst } from '../shapes/uitkomst.ts'
import { verwerkVraag } from './importeren.ts'
import { verstuurVraag } from './resultaten.ts'

const na = Type.Integer({
  minimum: 0,
  description: 'So many writes to its store are done and kept; then it is killed. Fewer came: killed at the end.',
})

export const valUit = defineCall({
  required: false,
  says: {
    nl: 'Voert die aanroep uit, wordt na `na` schrijfacties afgebroken, en is weer gestart als het antwoordt.',
    en: 'Carries out that call, is killed after `na` writes, and has started again when it answers.',
  },
  unseen: {
    nl: 'of er iemand half geïmporteerd is of een resultaat kwijtraakt als het systeem halverwege omvalt',
    en: 'whether somebody is half imported or a result is lost when the system dies in the middle',
  },
  vraag: oneBy('tijdens', [
    question({ tijdens: Type.Literal('verwerk'), vraag: verwerkVraag, na }),
    question({ tijdens: Type.Literal('verstuur'), vraag: verstuurVraag, na }),
    question({ tijdens: Type.Literal('importeer'), vraag: importVerzoek, na }),
  ]),
  antwoord: uitkomst,
})
