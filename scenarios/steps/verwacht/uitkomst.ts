import { oneOf } from '../../language/form.ts'
import { same } from '../../run/finding.ts'
import { defineExpectation } from './define-expectation.ts'

export const uitkomst = defineExpectation({
  name: 'uitkomst',
  form: oneOf('What the last action said.', ['ok', 'geweigerd', 'bevestiging-nodig']),
  example: 'uitkomst: bevestiging-nodig',
  judge: async ({ uitkomst: said, laatste }, wanted) => {
    const kind = said?.kind === 'verwerkt' ? 'ok' : (said?.kind ?? 'geen')
    const isStored = kind === 'ok' && laatste !== 'koppel' && laatste !== 'vraag-aan'
    return same(`de uitkomst van ${laatste ?? 'de laatste handeling'}`, wanted, kind, {
      // What should have been stopped was stored; what was typed wrong opens no school by itself.
      ernst: isStored ? 'S2' : 'S3',
      ...(said !== undefined && Object.keys(said).length > 1 && { bewijs: { uitkomst: said } }),
    })
  },
})
