import { oneOf } from '../../language/form.ts'
import { same } from '../../run/finding.ts'
import { defineExpectation } from './define-expectation.ts'

export const imported = defineExpectation({
  name: 'import',
  form: oneOf('What the last import said.', ['voorstel', 'geenwijzigingen', 'geengegevens', 'mislukt']),
  example: 'import: geenwijzigingen',
  judge: async ({ import: answer }, wanted) =>
    same('de import', wanted, answer?.kind ?? 'geen import', {
      // A proposal out of an answer that is none, or is empty, deactivates people when it is applied.
      ernst: answer?.kind === 'voorstel' && wanted !== 'geenwijzigingen' ? 'S2' : 'S3',
      ...(answer?.kind === 'mislukt' && { bewijs: { import: answer } }),
    }),
})
